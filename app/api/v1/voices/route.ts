import { resource } from '#app/api/endpoint';
import { createVoice, listVoices } from '#server/voices';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listVoices, createVoice });
