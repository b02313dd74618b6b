import { getTranslations } from 'next-intl/server';
import { Page } from '#components/desk/page';
import { SessionList } from '#components/profile/session-list';
import { TokenList } from '#components/profile/token-list';
import { listSessions } from '#server/sessions';
import { listTokens } from '#server/tokens';
import { deskActor } from '../actor';

export async function generateMetadata() {
  const t = await getTranslations('profile');
  return { title: t('title') };
}

export default async function ProfilePage() {
  const actor = await deskActor();
  const [sessions, tokens] = await Promise.all([listSessions(actor, { limit: 100 }), listTokens(actor, { limit: 100 })]);
  const t = await getTranslations('profile');
  return (
    <Page title={t('title')} intro={t('intro')} width="narrow">
      <div className="flex flex-col gap-10">
        <SessionList sessions={sessions.items} />
        <TokenList tokens={tokens.items} />
      </div>
    </Page>
  );
}
