import { resource } from '#app/api/endpoint';
import { listQueue } from '#server/review-queue';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listQueue });
