import { resource } from '#app/api/endpoint';
import { changeNewsroom, getNewsroom } from '#server/newsroom';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ getNewsroom, changeNewsroom });
