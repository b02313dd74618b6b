import { toAnnotationCollection } from '#formats/web-annotation';
import { readerWords } from '../../../reader-words';
import { baseUrl, edition, editions, readNumber } from '../../../reads';

type Address = { params: Promise<{ slug: string }> };

/**
 * The newest edition's claims as W3C Web Annotations, or those of `?edition=`. Anybody's page may read them. An edition that cannot be
 * read is none: what reads this would take an older one for the newest.
 */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('edition');
  const { slug } = await params;
  const number = asked === null ? (await editions(slug))[0]?.number : readNumber(asked);
  const found = typeof number === 'number' ? await edition(slug, number) : null;
  if (found === null) return Response.json({ title: 'Not Found', status: 404 }, { status: 404, headers: { 'Content-Type': 'application/problem+json' } });
  const { locale } = await readerWords(found.content.article.language);
  return new Response(JSON.stringify(toAnnotationCollection(found, baseUrl(), locale)), {
    headers: {
      'Content-Type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=60',
    },
  });
}
