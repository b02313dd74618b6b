import { resource } from '#app/api/endpoint';
import { addQuestion } from '#server/questions';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ addQuestion });
