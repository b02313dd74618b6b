import { resource } from '#app/api/endpoint';
import { changePerson } from '#server/people/commands';
import { getPerson } from '#server/people/reads';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ getPerson, changePerson });
