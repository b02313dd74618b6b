import { toAtom } from '#formats/atom';
import { listEditions } from '#server/editions/reads';
import { verdictsInWords } from '../metadata';
import { readerWords } from '../reader-words';
import { baseUrl, masthead } from '../reads';

/** How many editions a feed reader gets at once. */
const length = 50;

export async function GET(): Promise<Response> {
  const [{ name }, editions, words] = await Promise.all([masthead(), listEditions({ limit: length }), readerWords()]);
  const { t, locale } = words;
  const feed = toAtom(editions, baseUrl(), locale, {
    title: t('feed.title', { newsroom: name }),
    subtitle: t('feed.subtitle'),
    correction: (kind) => t(`correction.${kind}`),
    summary: ({ correction, checks }) =>
      correction?.kind === 'retraction' ? t('retracted') : t('feed.summary', { count: checks.length, verdicts: verdictsInWords(checks, words) }),
  });
  return new Response(feed, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=60' },
  });
}
