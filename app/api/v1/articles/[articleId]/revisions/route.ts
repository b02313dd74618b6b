import { resource } from '#app/api/endpoint';
import { listRevisions } from '#server/articles/reads';
import { reviseArticle } from '#server/articles/revising';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listRevisions, reviseArticle });
