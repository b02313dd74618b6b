import { resource } from '#app/api/endpoint';
import { requestChanges } from '#server/reviews';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ requestChanges });
