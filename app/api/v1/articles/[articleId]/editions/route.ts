import { resource } from '#app/api/endpoint';
import { listEditions } from '#server/editions/previews';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listEditions });
