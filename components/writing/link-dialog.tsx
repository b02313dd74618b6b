'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { readAddress } from '#document/address';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Field } from '#components/ui/field';
import { TextInput } from '#components/ui/text-input';
import { textElement } from './text-element';

type Props = { editor: Editor; open: boolean; onClose: () => void };

/** Link the selected words, or mend the link that the caret is in. Without either the address itself becomes the words. */
export function LinkDialog({ editor, open, onClose }: Props) {
  const t = useTranslations('writing');
  return (
    <Dialog title={t('tool.link')} width="sm" focusAfter={textElement(editor)} open={open} onOpenChange={(next) => next || onClose()}>
      <LinkForm editor={editor} onDone={onClose} />
    </Dialog>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations('writing');
  const [before] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [typed, setTyped] = useState(before);
  const [isTried, setTried] = useState(false);
  const href = readAddress(withScheme(typed), 'link');
  const done = (change: () => void) => {
    onDone();
    // After the dialog has given the focus back.
    setTimeout(change);
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (href !== null) done(() => setLink(editor, href));
      }}
    >
      <Field label={t('address')} hint={t('linkHint')} error={isTried && href === null ? t('addressWrong') : null}>
        <TextInput autoFocus inputMode="url" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        {before === '' ? null : (
          <Button onClick={() => done(() => editor.chain().focus().extendMarkRange('link').unsetMark('link').run())}>{t('linkRemove')}</Button>
        )}
        <Button type="submit" variant="primary">
          {t('linkSet')}
        </Button>
      </div>
    </form>
  );
}

function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus().extendMarkRange('link');
  const isBare = editor.state.selection.empty && !editor.isActive('link');
  if (isBare) chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
  else chain.setMark('link', { href }).run();
}

/** People type `example.org`, or a mail address. */
function withScheme(typed: string): string {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return /^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}
