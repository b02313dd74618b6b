import { useEffect, useState } from 'react';
import { textsElsewhere } from './open-texts';

/** Whether the same person writes in the same article in another tab; looked up whenever one comes to this one. */
export function useOtherTab(articleId: string, personId: string): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    let isHere = true;
    const look = () =>
      void textsElsewhere().then((keys) => {
        if (isHere) setThere([...keys].some((key) => key.startsWith(`${articleId} ${personId} `)));
      });
    look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      isHere = false;
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [articleId, personId]);
  return isThere;
}
