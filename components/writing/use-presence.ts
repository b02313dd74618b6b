import { useEffect, useState } from 'react';
import { call } from '../client/api';
import type { Answer } from '../client/api';

type Others = Answer<'announceEditing'>['others'];

/** How often one says that one is still writing; the server forgets after three times as long. */
const beatMs = 20_000;

/** Say that one writes in this article, and learn who else does. Unheard, one goes on writing: saving finds out in any case. */
export function usePresence(articleId: string): Others {
  const [others, setOthers] = useState<Others>([]);
  useEffect(() => {
    let isHere = true;
    const params = { articleId };
    const beat = () =>
      call('announceEditing', { params }).then(
        (answer) => isHere && setOthers(answer.others),
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
  }, [articleId]);
  return others;
}
