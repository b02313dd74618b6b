import type { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#domain/refusal';
import { useToast } from '#components/ui/toast';
import { useBench } from '#components/workbench/bench';
import type { Manuscript } from '#components/workbench/bench';
import { cleanHtml, readText } from './paste';
import { writingExtensions } from './writing-extensions';
import { WritingSurface } from './writing-surface';

/** The editor of a manuscript, and the surface on which its claims are drawn. */
export function useWriter({ document: content, places, copied }: Manuscript): Editor | null {
  const { article, surface, selection, reading } = useBench();
  const t = useTranslations('writing');
  const [extensions] = useState(() => writingExtensions({ places, copied }));
  const orElse = useRefusedPaste();
  return useEditor({
    extensions,
    content,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: {
      attributes: attributesOf(t('textLabel', { title: article.title }), article.language),
      transformPastedHTML: (html, view) => orElse(() => cleanHtml(html, view), ''),
      clipboardTextParser: (text, context) => orElse(() => readText(text, context), Slice.empty),
    },
    onCreate: ({ editor }) => {
      selection.set(null);
      reading.set(null);
      surface.set(new WritingSurface(editor.view, [...places.keys()]));
      putCaret(editor);
    },
    onUpdate: () => {
      const now = surface.get();
      if (now instanceof WritingSurface) now.moved();
    },
    onDestroy: () => surface.set(null),
  });
}

function attributesOf(label: string, language: string): Record<string, string> {
  return { class: 'article', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: language, dir: 'auto', spellcheck: 'true' };
}

/** The caret begins where the writer is looking, below the bars that stay at the top. */
const barsHeight = 160;

function putCaret({ view, commands }: Editor): void {
  const box = view.dom.getBoundingClientRect();
  const found = view.posAtCoords({ left: box.left + 4, top: Math.max(barsHeight, box.top + 4) });
  commands.focus(found?.pos ?? 'start', { scrollIntoView: false });
}

/** A paste that is larger than an article may be changes nothing, and says so. */
function useRefusedPaste(): <T>(read: () => T, otherwise: T) => T {
  const t = useTranslations('writing');
  const toast = useToast();
  return (read, otherwise) => {
    try {
      return read();
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      toast({ title: t('pasteTooLarge'), tone: 'danger' });
      return otherwise;
    }
  };
}
