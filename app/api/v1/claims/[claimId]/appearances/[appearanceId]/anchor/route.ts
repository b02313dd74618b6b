import { resource } from '#app/api/endpoint';
import { unconfirmAnchor } from '#server/claims/confirmations';
import { moveAnchor } from '#server/claims/marking';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ moveAnchor, unconfirmAnchor });
