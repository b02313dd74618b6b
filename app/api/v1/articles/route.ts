import { resource } from '#app/api/endpoint';
import { importArticle } from '#server/articles/commands';
import { listArticles } from '#server/articles/reads';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listArticles, importArticle });
