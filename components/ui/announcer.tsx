'use client';

import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const Announce = createContext<(words: string) => void>(() => undefined);

/** Put once around the screen: the one polite live region that saves, moves and results are told through. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  const announce = useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), []);
  return (
    <Announce value={announce}>
      {children}
      <div aria-live="polite" aria-atomic="true" className="sr-only">
        {/* A new node each time: the same words twice are spoken twice. */}
        <span key={said.turn}>{said.words}</span>
      </div>
    </Announce>
  );
}

/** Tell those who listen instead of look: `announce('Saved')`. */
export function useAnnounce(): (words: string) => void {
  return useContext(Announce);
}
