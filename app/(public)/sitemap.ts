import type { MetadataRoute } from 'next';
import { listPublished } from '#server/editions/reads';
import { baseUrl } from './reads';

export const dynamic = 'force-dynamic';

/** The newest articles with their checks, within the 50,000 addresses that one sitemap may name. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { items: published } = await listPublished({ limit: 500 });
  const pages = ['/', '/corrections', '/method'].map((path) => ({ url: `${baseUrl()}${path}` }));
  const articles = published.flatMap(({ publishedAt: lastModified, correction, article, checks }) => {
    const url = `${baseUrl()}/articles/${article.slug}`;
    const claims = correction?.kind === 'retraction' ? [] : checks.map(({ number }) => ({ url: `${url}/claims/${number}`, lastModified }));
    return [{ url, lastModified }, ...claims];
  });
  return [...pages, ...articles].slice(0, 50_000);
}
