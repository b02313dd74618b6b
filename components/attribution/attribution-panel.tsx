'use client';

import { useTranslations } from 'next-intl';
import { ChainEditor } from '#components/attribution/chain-editor';
import { AttributionLine } from '#components/attribution/attribution-line';
import type { ClaimHandle } from '../claim/claim-handle';

/** Who says it through whom, in this article: the chain, and the line that says what it amounts to. */
export function AttributionPanel({ handle }: { handle: ClaimHandle }) {
  const t = useTranslations('chain');
  const { claim, article } = handle;
  const appearance = claim.appearances.find(({ articleId }) => articleId === article.id);
  if (!appearance) return <p className="text-muted">{t('notHere')}</p>;
  const others = claim.appearances.filter(({ id }) => id !== appearance.id);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{t('intro')}</p>
      <ChainEditor handle={handle} target={{ appearanceId: appearance.id }} hops={appearance.hops} root={t('article')} />
      <AttributionLine attribution={appearance.attribution} />
      {others.map((other) => (
        <section key={other.id}>
          <h3 className="text-sm font-medium">{t('elsewhere', { title: other.articleTitle })}</h3>
          <AttributionLine attribution={other.attribution} />
        </section>
      ))}
    </div>
  );
}
