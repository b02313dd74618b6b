import { useEffect } from 'react';
import { call } from '../client/api';
import { useCell } from '../client/cell';
import { watch } from '../client/watch';
import { useBench } from '#components/workbench/bench';
import type { Meanwhile } from '#components/workbench/bench';

/** How often one says that one is still writing; the server forgets after three times as long. */
const beatMs = 20_000;

/** Learn within seconds who begins and stops writing in this article, and what somebody saves of it. Unheard, one goes on: saving finds out in any case. */
export function useMeanwhile(): void {
  const { article, meanwhile, writing } = useBench();
  const isWriting = useCell(writing) !== null;
  useEffect(() => watch(async () => meanwhile.set(await call('getEditing', { params: { articleId: article.id } }))), [article.id, meanwhile]);
  useEffect(() => {
    if (!isWriting) return;
    let isHere = true;
    const params = { articleId: article.id };
    const beat = () =>
      call('announceEditing', { params }).then(
        (answer) => isHere && meanwhile.set(answer),
        () => null,
      );
    const leave = () => void call('stopEditing', { params }).catch(() => null);
    void beat();
    const timer = setInterval(() => void beat(), beatMs);
    window.addEventListener('pagehide', leave);
    return () => {
      isHere = false;
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [article.id, meanwhile, isWriting]);
}

/** What somebody saved after the revision of this number; `null` when nothing is known of. */
export function useNewer(number: number): Meanwhile['newest'] | null {
  const { meanwhile, expected } = useBench();
  const newest = useCell(meanwhile)?.newest ?? null;
  const known = Math.max(number, useCell(expected));
  return newest !== null && newest.number > known ? newest : null;
}
