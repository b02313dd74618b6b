import { resource } from '#app/api/endpoint';
import { restoreHop } from '#server/attribution';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ restoreHop });
