import { resource } from '#app/api/endpoint';
import { listUnsureAnchors } from '#server/claims/unsure';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listUnsureAnchors });
