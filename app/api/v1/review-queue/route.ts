import { resource } from '#app/api/endpoint';
import { listQueue } from '#server/reviews';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listQueue });
