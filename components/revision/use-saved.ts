import { useRouter } from 'next/navigation';
import type { Saved } from '../writing/revise';
import { useSaid } from '../writing/use-said';

/** Say what saving did to the claims, and go to the workbench. */
export function useSaved(articleId: string): (saved: Saved) => void {
  const router = useRouter();
  const say = useSaid();
  return (saved) => {
    say(saved);
    router.push(`/desk/articles/${articleId}`);
    router.refresh();
  };
}
