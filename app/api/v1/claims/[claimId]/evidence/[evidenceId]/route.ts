import { resource } from '#app/api/endpoint';
import { changeEvidence, removeEvidence } from '#server/evidence';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ changeEvidence, removeEvidence });
