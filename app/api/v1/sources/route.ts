import { resource } from '#app/api/endpoint';
import { createSource, listSources } from '#server/sources';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listSources, createSource });
