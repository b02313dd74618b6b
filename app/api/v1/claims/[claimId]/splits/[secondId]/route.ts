import { resource } from '#app/api/endpoint';
import { unsplitClaim } from '#server/claims/splits';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ unsplitClaim });
