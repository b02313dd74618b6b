import { resource } from '#app/api/endpoint';
import { markClaim } from '#server/claims/marking';
import { listClaims } from '#server/claims/reads';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listClaims, markClaim });
