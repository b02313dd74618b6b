import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useToast } from '#components/ui/toast';
import { call } from '../client/api';
import { useFailureText } from '#components/client/failure-text';
import { failureFrom } from '../client/failure';
import { rememberLocale } from './preference';

/** Work in another language from now on: here at once, and in every other browser that one signs in with. */
export function useLanguageChoice(): (locale: 'en' | 'es') => void {
  const t = useTranslations('desk');
  const router = useRouter();
  const toast = useToast();
  const textOf = useFailureText();
  const choose = async (locale: 'en' | 'es') => {
    const { version } = await call('getProfile', {});
    await call('changeProfile', { body: { locale }, version });
    rememberLocale(locale);
    router.refresh();
  };
  return (locale) =>
    void choose(locale).catch((thrown: unknown) => toast({ title: t('account.languageFailed'), description: textOf(failureFrom(thrown)), tone: 'danger' }));
}
