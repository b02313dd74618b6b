import { handle } from '#app/api/endpoint';
import { openApiDocument } from '#app/api/openapi';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = handle({
  GET: async () => Response.json(openApiDocument(), { headers: { 'Cache-Control': 'no-cache' } }),
});
