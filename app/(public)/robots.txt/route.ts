import { baseUrl } from '../reads';

export const dynamic = 'force-dynamic';

/** Readers' pages are for everybody; the desk is not. */
export function GET(): Response {
  const lines = ['User-Agent: *', 'Allow: /', 'Disallow: /desk', 'Disallow: /sign-in', 'Disallow: /api', '', `Sitemap: ${baseUrl()}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
