import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button';
import { Wordmark } from '#components/desk/wordmark';

export default async function FrontPage() {
  const t = await getTranslations();
  return (
    <main className="mx-auto flex min-h-dvh max-w-measure flex-col justify-center px-6 py-16">
      <h1 className="text-3xl">
        <Wordmark name={t('common.product')} />
      </h1>
      <p className="mt-8 font-serif text-xl leading-9 text-pretty">{t('signin.front.lead')}</p>
      <p className="mt-8">
        <ButtonLink href="/sign-in" variant="primary">
          {t('signin.front.signIn')}
        </ButtonLink>
      </p>
    </main>
  );
}
