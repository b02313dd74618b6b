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

/** Put in an image by its address, or change the selected one. */
export function ImageDialog({ editor, open, onClose }: Props) {
  const t = useTranslations('writing');
  return (
    <Dialog title={t('tool.image')} width="sm" focusAfter={textElement(editor)} open={open} onOpenChange={(next) => next || onClose()}>
      <ImageForm editor={editor} onDone={onClose} />
    </Dialog>
  );
}

function ImageForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations('writing');
  const [image, setImage] = useState(() => {
    const { src, alt } = editor.getAttributes('image');
    return { src: String(src ?? ''), alt: String(alt ?? '') };
  });
  const [isTried, setTried] = useState(false);
  const src = readAddress(image.src, 'image');
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (src === null) return;
        onDone();
        const attrs = { src, alt: image.alt.trim().toWellFormed() || null, title: null };
        // After the dialog has given the focus back.
        setTimeout(() => editor.chain().focus().insertContent({ type: 'image', attrs }).run());
      }}
    >
      <Field label={t('address')} hint={t('imageHint')} error={isTried && src === null ? t('addressWrong') : null}>
        <TextInput autoFocus inputMode="url" value={image.src} onChange={(event) => setImage({ ...image, src: event.target.value })} />
      </Field>
      <Field label={t('imageAlt')} hint={t('imageAltHint')} optional>
        <TextInput value={image.alt} onChange={(event) => setImage({ ...image, alt: event.target.value })} />
      </Field>
      <Button type="submit" variant="primary" className="self-end">
        {t('imageSet')}
      </Button>
    </form>
  );
}
