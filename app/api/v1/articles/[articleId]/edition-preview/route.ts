import { resource } from '#app/api/endpoint';
import { getEditionPreview } from '#server/editions/previews';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ getEditionPreview });
