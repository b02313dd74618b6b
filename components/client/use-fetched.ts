import { useTranslations } from 'next-intl';
import { useToast } from '#components/ui/toast';
import { failureFrom } from './failure';
import { useFailureText } from '#components/client/failure-text';

/** Fetch something that a press asks for, and hand it on; says so when it cannot be read. */
export function useFetched<T>(onFetched: (found: T) => void): (read: () => Promise<T>) => void {
  const t = useTranslations('common');
  const toast = useToast();
  const textOf = useFailureText();
  return (read) => void read().then(onFetched, (thrown: unknown) => toast({ title: t('unread'), description: textOf(failureFrom(thrown)), tone: 'danger' }));
}
