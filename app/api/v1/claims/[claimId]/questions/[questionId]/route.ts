import { resource } from '#app/api/endpoint';
import { changeQuestion, removeQuestion } from '#server/questions';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ changeQuestion, removeQuestion });
