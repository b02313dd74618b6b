'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { SessionView } from '#contract/person';
import { call } from '../client/api';
import { Badge } from '#components/ui/badge';
import { Button } from '#components/ui/button';
import { useToast } from '#components/ui/toast';
import { browserName } from './browser-name';

/** Where this person is signed in; every other place can be signed out from here. */
export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  const t = useTranslations('profile');
  const router = useRouter();
  const toast = useToast();
  const end = async (sessionId: string) => {
    const ended = await call('revokeSession', { params: { sessionId } }).catch(() => null);
    toast(ended === null ? { title: t('failed'), tone: 'danger' } : { title: t('ended') });
    router.refresh();
  };
  return (
    <section>
      <h2 className="font-serif text-xl font-semibold">{t('sessions')}</h2>
      <p className="mb-3 text-muted">{t('sessionsHint')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => end(session.id)} />
        ))}
      </ul>
    </section>
  );
}

function SessionLine({ session, onEnd }: { session: SessionView; onEnd: () => void }) {
  const t = useTranslations('profile');
  const format = useFormatter();
  const moment = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' });
  const name = session.userAgent === '' ? t('unknownAgent') : browserName(session.userAgent);
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="truncate font-medium">{name}</p>
        <p className="text-muted">{t('since', { since: moment(session.createdAt), seen: moment(session.lastSeenAt) })}</p>
      </div>
      {session.current ? (
        <Badge tone="accent">{t('here')}</Badge>
      ) : (
        <Button size="sm" aria-label={t('endNamed', { name })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  );
}
