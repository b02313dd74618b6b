import { resource } from '#app/api/endpoint';
import { restoreQuestion } from '#server/questions';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ restoreQuestion });
