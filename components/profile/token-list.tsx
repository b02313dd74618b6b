'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { TokenView } from '#contract/person';
import { call } from '../client/api';
import { NewToken } from '#components/profile/new-token';
import { Badge } from '#components/ui/badge';
import { Button } from '#components/ui/button';
import { Confirm } from '#components/ui/confirm';
import { useToast } from '#components/ui/toast';

/** This person's API tokens: make one, see when each was used, revoke one. */
export function TokenList({ tokens }: { tokens: readonly TokenView[] }) {
  const t = useTranslations('profile');
  const router = useRouter();
  const toast = useToast();
  const [asked, setAsked] = useState<TokenView | null>(null);
  const revoke = async ({ id }: TokenView) => {
    const revoked = await call('revokeToken', { params: { tokenId: id } }).catch(() => null);
    setAsked(null);
    if (revoked === null) toast({ title: t('failed'), tone: 'danger' });
    router.refresh();
  };
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-serif text-xl font-semibold">{t('tokens')}</h2>
      <p className="text-muted">{t('tokensHint')}</p>
      <NewToken onCreated={() => router.refresh()} />
      {tokens.length === 0 ? <p className="text-muted">{t('noTokens')}</p> : null}
      <ul className="divide-y divide-line">
        {tokens.map((token) => (
          <TokenLine key={token.id} token={token} onRevoke={() => setAsked(token)} />
        ))}
      </ul>
      {asked === null ? null : (
        <Confirm
          open
          onOpenChange={(open) => !open && setAsked(null)}
          title={t('revokeTitle', { name: asked.name })}
          body={t('revokeBody')}
          confirmLabel={t('revoke')}
          danger
          onConfirm={() => void revoke(asked)}
        />
      )}
    </section>
  );
}

function TokenLine({ token, onRevoke }: { token: TokenView; onRevoke: () => void }) {
  const t = useTranslations('profile');
  const format = useFormatter();
  const moment = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' });
  const made = moment(token.createdAt);
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{token.name}</p>
        <p className="text-muted">{token.lastUsedAt === null ? t('unused', { made }) : t('used', { made, used: moment(token.lastUsedAt) })}</p>
      </div>
      {token.revokedAt === null ? (
        <Button size="sm" aria-label={t('revokeNamed', { name: token.name })} onClick={onRevoke}>
          {t('revoke')}
        </Button>
      ) : (
        <Badge>{t('revoked')}</Badge>
      )}
    </li>
  );
}
