import { resource } from '#app/api/endpoint';
import { listRevisions } from '#server/articles/reads';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listRevisions });
