import { resource } from '#app/api/endpoint';
import { restoreClaim } from '#server/claims/wording';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ restoreClaim });
