import { resource } from '#app/api/endpoint';
import { changeHop, removeHop } from '#server/attribution';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ changeHop, removeHop });
