import { resource } from '#app/api/endpoint';
import { announceEditing, getEditing, stopEditing } from '#server/articles/editing';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ announceEditing, getEditing, stopEditing });
