import type { MetadataRoute } from 'next';
import { baseUrl } from './reads';

export const dynamic = 'force-dynamic';

/** Readers' pages are for everybody; the desk is not. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/desk', '/sign-in', '/api'] }, sitemap: `${baseUrl()}/sitemap.xml` };
}
