import { resource } from '#app/api/endpoint';
import { addHop } from '#server/attribution';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ addHop });
