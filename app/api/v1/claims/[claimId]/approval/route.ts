import { resource } from '#app/api/endpoint';
import { approveClaim } from '#server/reviews';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ approveClaim });
