import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { call } from '../client/api';
import { useBench } from '#components/workbench/bench';

/** The articles that this page has shown: going back to one, the browser shows it as it was when it was first read. */
const shown = new Set<string>();

/**
 * Read anew what somebody else may have changed meanwhile: the claims, and, for whoever goes back to the page, the text. Whoever
 * comes back to its tab may be in the middle of something, and is told of a newer revision instead.
 */
export function useComingBack(): void {
  const { article, revision, store, writing, expected } = useBench();
  const router = useRouter();
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const { revision: newest } = await call('getArticle', { params: { articleId: article.id } });
      if (!isHere || newest <= revision.number || writing.get() !== null) return;
      expected.set(newest);
      router.refresh();
    };
    const comeBack = (isArrival: boolean) => {
      // While the text is written its claims stay as they were drawn, and saving finds out by itself.
      if (document.visibilityState !== 'visible' || writing.get() !== null) return;
      // Whoever cannot be reached now is asked again by the next change, which says so.
      void store.refresh().catch(() => null);
      if (isArrival) void look().catch(() => null);
    };
    const toTab = () => comeBack(false);
    const toPage = ({ persisted }: PageTransitionEvent) => persisted && comeBack(true);
    if (shown.has(article.id)) comeBack(true);
    shown.add(article.id);
    document.addEventListener('visibilitychange', toTab);
    window.addEventListener('pageshow', toPage);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', toTab);
      window.removeEventListener('pageshow', toPage);
    };
  }, [article.id, revision.number, store, writing, expected, router]);
}
