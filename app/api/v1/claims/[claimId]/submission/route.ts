import { resource } from '#app/api/endpoint';
import { submitClaim, withdrawClaim } from '#server/reviews';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ submitClaim, withdrawClaim });
