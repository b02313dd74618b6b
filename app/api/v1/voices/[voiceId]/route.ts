import { resource } from '#app/api/endpoint';
import { changeVoice, getVoice } from '#server/voices';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ getVoice, changeVoice });
