import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { RevisedView } from '#contract/revision';
import { useAnnounce } from '#components/ui/announcer';
import { useToast } from '#components/ui/toast';
import { useSavedCounts } from '../writing/use-saved-counts';

/** Say what saving did to the claims, and go to the workbench. */
export function useSaved(articleId: string): (revised: Pick<RevisedView, 'counts'> & { revision: { number: number } }) => void {
  const t = useTranslations('writing');
  const sayCounts = useSavedCounts();
  const router = useRouter();
  const toast = useToast();
  const announce = useAnnounce();
  return ({ revision, counts }) => {
    const said = t('saved', { number: revision.number });
    const description = sayCounts(counts);
    toast({ title: said, description });
    announce(`${said}. ${description}`);
    router.push(`/desk/articles/${articleId}`);
    router.refresh();
  };
}
