import { resource } from '#app/api/endpoint';
import { listSessions } from '#server/sessions';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listSessions });
