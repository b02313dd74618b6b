'use client';

import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import { Bold, Italic, List, Quote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import type { EvidenceView } from '#contract/evidence';
import { Citation } from '#document/extensions';
import { parseRationale } from '#document/validate';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import { numberedExtensions } from './numbered-citation';

type Props = {
  value: unknown;
  evidence: readonly EvidenceView[];
  editable: boolean;
  onChange: (rationale: unknown) => void;
  onBlur: () => void;
};

/** The reasons, in Tiptap, with citations that can only name this claim's evidence. */
export function RationaleEditor({ value, evidence, editable, onChange, onBlur }: Props) {
  const t = useTranslations('verdict');
  const label = useId();
  const hint = useId();
  const [numbers] = useState(() => new Map(evidence.map(({ id, number }) => [id, number])));
  useEffect(() => {
    for (const { id, number } of evidence) numbers.set(id, number);
  }, [numbers, evidence]);
  const editor = useRationale({ value, editable, numbers, label, hint, onChange, onBlur });
  return (
    <div className="flex flex-col gap-1.5">
      <span id={label} className="text-sm font-medium">
        {t('rationale')}
      </span>
      <span id={hint} className="-mt-1 text-sm text-muted">
        {t('rationaleHint')}
      </span>
      {editor && editable ? <Tools editor={editor} evidence={evidence} /> : null}
      <EditorContent editor={editor} className="rationale rounded-md border border-control bg-surface px-3 py-2 text-sm [&_.tiptap]:min-h-28 [&_.tiptap]:whitespace-pre-wrap [&_.tiptap]:wrap-break-word [&_.tiptap]:outline-none focus-within:outline-2 focus-within:outline-focus" />
    </div>
  );
}

type EditorProps = Omit<Props, 'evidence'> & { numbers: ReadonlyMap<string, number>; label: string; hint: string };

function useRationale({ value, editable, numbers, label, hint, onChange, onBlur }: EditorProps): Editor | null {
  const handlers = useRef({ onChange, onBlur });
  useEffect(() => {
    handlers.current = { onChange, onBlur };
  });
  const [extensions] = useState(() => numberedExtensions(numbers));
  const editor = useEditor({
    extensions,
    content: parseRationale(value),
    editable,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // The style element it would add carries no nonce, so the policy refuses it; the class below has what it needs.
    injectCSS: false,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label, 'aria-describedby': hint } },
    onUpdate: ({ editor: now }) => handlers.current.onChange(now.getJSON()),
    onBlur: () => handlers.current.onBlur(),
  });
  // What arrives from the server is taken over only while nobody is writing here.
  useEffect(() => {
    if (!editor || editor.isFocused) return;
    if (JSON.stringify(editor.getJSON()) !== JSON.stringify(value)) editor.commands.setContent(parseRationale(value), { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  return editor;
}

function Tools({ editor, evidence }: { editor: Editor; evidence: readonly EvidenceView[] }) {
  const t = useTranslations('verdict');
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'), italic: now.isActive('italic'), bullets: now.isActive('bulletList'), quote: now.isActive('blockquote'),
    }),
  });
  const cite = (evidenceId: string) => editor.chain().focus().insertContent({ type: Citation.name, attrs: { evidenceId } }).run();
  return (
    <div className="flex flex-wrap items-center gap-1">
      <div role="toolbar" aria-label={t('tools')} className="flex">
        <IconButton label={t('bold')} icon={<Bold aria-hidden="true" />} aria-pressed={active.bold} onClick={() => editor.chain().focus().toggleBold().run()} />
        <IconButton label={t('italic')} icon={<Italic aria-hidden="true" />} aria-pressed={active.italic} onClick={() => editor.chain().focus().toggleItalic().run()} />
        <IconButton label={t('bullets')} icon={<List aria-hidden="true" />} aria-pressed={active.bullets} onClick={() => editor.chain().focus().toggleBulletList().run()} />
        <IconButton label={t('quote')} icon={<Quote aria-hidden="true" />} aria-pressed={active.quote} onClick={() => editor.chain().focus().toggleBlockquote().run()} />
      </div>
      {evidence.length === 0 ? (
        <span className="text-xs text-muted">{t('noEvidence')}</span>
      ) : (
        <div role="group" aria-label={t('citeLabel')} className="flex flex-wrap items-center gap-1">
          <span className="text-xs text-muted">{t('citeLabel')}</span>
          {evidence.map(({ id, number, source }) => (
            <Button key={id} size="sm" aria-label={t('cite', { number, title: source.title })} onClick={() => cite(id)}>
              [{number}]
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
