import { resource } from '#app/api/endpoint';
import { changeProfile } from '#server/people/commands';
import { getProfile } from '#server/people/reads';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ getProfile, changeProfile });
