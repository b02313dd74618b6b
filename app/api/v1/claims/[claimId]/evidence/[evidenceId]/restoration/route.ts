import { resource } from '#app/api/endpoint';
import { restoreEvidence } from '#server/evidence';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ restoreEvidence });
