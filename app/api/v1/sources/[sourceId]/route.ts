import { resource } from '#app/api/endpoint';
import { changeSource } from '#server/sources';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ changeSource });
