import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { emptiedIn } from '#document/carry';
import { carriedIn } from '#document/carrying';
import { useBench } from '#components/workbench/bench';
import type { Manuscript } from '#components/workbench/bench';

/** How long the text has to rest, in milliseconds: a key itself pays nothing for it. */
const restMs = 200;

/** A claim whose words were all taken out while writing: its number, and the words on which it stood. */
export type Emptied = { appearanceId: string; number: number; was: string };

/** The claims of which no word is left in the text as it stands now, in the order of the text before. */
export function useEmptied(editor: Editor, { places }: Manuscript): readonly Emptied[] {
  const { store } = useBench();
  const [emptied, setEmptied] = useState<readonly number[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const carried = carriedIn(editor.state);
      const found = carried === null ? [] : emptiedIn(editor.state.doc, carried.places);
      setEmptied((known) => (known.join() === found.join() ? known : found));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, restMs);
    };
    later();
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor]);
  if (emptied.length === 0) return none;
  const ids = [...places.keys()];
  const cards = new Map(store.getSnapshot().entries.map(({ card }) => [card.appearanceId, card]));
  return emptied.flatMap((index) => {
    const card = cards.get(ids[index] ?? '');
    return card ? [{ appearanceId: card.appearanceId, number: card.number, was: card.anchor.exact }] : [];
  });
}

const none: readonly Emptied[] = [];
