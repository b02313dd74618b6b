'use client';

import { useTranslations } from 'next-intl';
import { ChainEditor } from '#components/attribution/chain-editor';
import { AttributionLine } from '#components/attribution/attribution-line';
import { placeInHand, type ClaimHandle } from '../claim/claim-handle';

/** Who says it through whom, in this article: the chain, and the line that says what it amounts to. */
export function AttributionPanel({ handle }: { handle: ClaimHandle }) {
  const t = useTranslations('chain');
  const { claim, article } = handle;
  const appearance = placeInHand(handle);
  if (!appearance) return <p className="text-muted">{t('notHere')}</p>;
  const others = claim.appearances.filter(({ id }) => id !== appearance.id);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{t('intro')}</p>
      <ChainEditor key={appearance.id} handle={handle} target={{ appearanceId: appearance.id }} hops={appearance.hops} root={t('article')} />
      <AttributionLine attribution={appearance.attribution} />
      {others.map((other) => (
        <section key={other.id}>
          <h3 className="text-sm font-medium">{other.articleId === article.id ? t('alsoHere', { quote: other.anchor.exact }) : t('elsewhere', { title: other.articleTitle })}</h3>
          <AttributionLine attribution={other.attribution} />
        </section>
      ))}
    </div>
  );
}
