import { resource } from '#app/api/endpoint';
import { revokeSession } from '#server/sessions';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ revokeSession });
