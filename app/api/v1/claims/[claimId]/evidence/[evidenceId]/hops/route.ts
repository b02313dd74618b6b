import { resource } from '#app/api/endpoint';
import { addEvidenceHop } from '#server/attribution';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ addEvidenceHop });
