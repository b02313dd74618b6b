import { resource } from '#app/api/endpoint';
import { listScales } from '#server/scales';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listScales });
