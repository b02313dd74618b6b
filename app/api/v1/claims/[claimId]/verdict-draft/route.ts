import { resource } from '#app/api/endpoint';
import { saveVerdictDraft } from '#server/verdicts';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ saveVerdictDraft });
