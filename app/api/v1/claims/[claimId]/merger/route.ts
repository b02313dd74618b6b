import { resource } from '#app/api/endpoint';
import { mergeClaim, unmergeClaim } from '#server/claims/mergers';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ mergeClaim, unmergeClaim });
