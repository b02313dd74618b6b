import { resource } from '#app/api/endpoint';
import { createToken, listTokens } from '#server/tokens';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listTokens, createToken });
