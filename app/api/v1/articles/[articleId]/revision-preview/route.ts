import { resource } from '#app/api/endpoint';
import { previewRevision } from '#server/articles/revising';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ previewRevision });
