import { resource } from '#app/api/endpoint';
import { getRevision } from '#server/articles/reads';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ getRevision });
