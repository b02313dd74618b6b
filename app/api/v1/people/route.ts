import { resource } from '#app/api/endpoint';
import { addPerson } from '#server/people/commands';
import { listPeople } from '#server/people/reads';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listPeople, addPerson });
