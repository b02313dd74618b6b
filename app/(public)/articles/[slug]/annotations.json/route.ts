import { toAnnotationCollection } from '#formats/web-annotation';
import { readerWords } from '../../../reader-words';
import { baseUrl, edition, readNumber } from '../../../reads';

type Address = { params: Promise<{ slug: string }> };

/** The newest edition's claims as W3C Web Annotations, or those of `?edition=`. Anybody's page may read them. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('edition');
  const number = asked === null ? undefined : readNumber(asked);
  const found = number === null ? null : await edition((await params).slug, number);
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
