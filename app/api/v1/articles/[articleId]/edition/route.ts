import { resource } from '#app/api/endpoint';
import { publishArticle } from '#server/editions/commands';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ publishArticle });
