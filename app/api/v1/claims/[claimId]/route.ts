import { resource } from '#app/api/endpoint';
import { getClaim } from '#server/claims/reads';
import { deleteClaim, describeClaim } from '#server/claims/wording';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ getClaim, describeClaim, deleteClaim });
