import { resource } from '#app/api/endpoint';
import { closeAppearance, reopenAppearance } from '#server/claims/closures';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ closeAppearance, reopenAppearance });
