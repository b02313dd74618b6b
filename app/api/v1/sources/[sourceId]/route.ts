import { resource } from '#app/api/endpoint';
import { changeSource, getSource } from '#server/sources';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ getSource, changeSource });
