import { resource } from '#app/api/endpoint';
import { listRevisionAnchors } from '#server/articles/revision-anchors';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listRevisionAnchors });
