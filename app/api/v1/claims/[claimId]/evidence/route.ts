import { resource } from '#app/api/endpoint';
import { addEvidence } from '#server/evidence';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ addEvidence });
