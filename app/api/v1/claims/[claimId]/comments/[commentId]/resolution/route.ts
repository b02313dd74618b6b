import { resource } from '#app/api/endpoint';
import { reopenComment, resolveComment } from '#server/comments';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ resolveComment, reopenComment });
