import { resource } from '#app/api/endpoint';
import { addComment } from '#server/comments';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ addComment });
