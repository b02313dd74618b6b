import { resource } from '#app/api/endpoint';
import { revokeToken } from '#server/tokens';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ revokeToken });
