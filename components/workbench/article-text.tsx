'use client';

import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { articleExtensions } from '#document/extensions';
import { useCell } from '../client/cell';
import { ArticleSurface } from './article-surface';
import { useBench } from '#components/workbench/bench';
import { ReadOnly } from './read-only';
import { useHoverPaint, useMarks } from './use-marks';

/** The article itself, with its claims drawn on it. `still` is the same text as the server drew it, until the editor wakes. */
export function ArticleText({ still }: { still: ReactNode }) {
  const { surface } = useBench();
  const editor = useArticleEditor();
  useMarks();
  useHoverPaint();
  return (
    <>
      {useCell(surface) === null ? <div className="article">{still}</div> : null}
      <EditorContent editor={editor} />
    </>
  );
}

function useArticleEditor(): Editor | null {
  const { article, revision, surface, selection, reading } = useBench();
  const t = useTranslations('workbench');
  const label = t('textLabel', { title: article.title });
  const read = ({ editor }: { editor: Editor }) => {
    const span = surface.get()?.selected() ?? null;
    if (span !== null || editor.isFocused) reading.set(null);
    selection.set(span);
  };
  return useEditor({
    extensions: [...articleExtensions, ReadOnly],
    content: revision.document,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: { attributes: attributesOf(label, article.language) },
    onCreate: ({ editor }) => {
      // A caret is of use to a keyboard; under a finger it would bring one up and cover the text.
      editor.setEditable(matchMedia('(any-pointer: fine)').matches, false);
      surface.set(new ArticleSurface(editor.view));
    },
    onSelectionUpdate: read,
    onDestroy: () => surface.set(null),
  });
}

function attributesOf(label: string, language: string): Record<string, string> {
  return {
    class: 'article',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-readonly': 'true',
    'aria-label': label,
    lang: language,
    dir: 'auto',
    inputmode: 'none',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
  };
}
