import { resource } from '#app/api/endpoint';
import { splitClaim } from '#server/claims/splits';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ splitClaim });
