import { resource } from '#app/api/endpoint';
import { changeArticle } from '#server/articles/commands';
import { getArticle } from '#server/articles/reads';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ getArticle, changeArticle });
