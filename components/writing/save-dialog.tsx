'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { Spinner } from '#components/ui/spinner';
import { TextArea } from '#components/ui/text-area';
import type { Manuscript } from '#components/workbench/bench';
import { OutcomeList } from '#components/writing/outcome-list';
import { usePreview } from './use-save-form';
import type { Looked, SaveForm as Form } from './use-save-form';
import type { Outcome, useSaving } from './use-saving';
import { textElement } from './text-element';

type Props = {
  editor: Editor;
  manuscript: Manuscript;
  saving: ReturnType<typeof useSaving>;
  form: Form;
  open: boolean;
  onClose: () => void;
  onOutdated: () => void;
  onGo: (outcome: Outcome) => void;
};

/** What saving will do to the claims, before it is done. */
export function SaveDialog({ open, ...props }: Props) {
  const t = useTranslations('writing');
  return (
    <Dialog title={t('saveTitle')} width="lg" focusAfter={textElement(props.editor)} open={open} onOpenChange={(next) => next || props.saving.isBusy || props.onClose()}>
      <SaveForm {...props} />
    </Dialog>
  );
}

function SaveForm({ editor, manuscript, form, saving: { failure, isBusy, save }, onClose, onOutdated, onGo }: Omit<Props, 'open'>) {
  const t = useTranslations('writing');
  const textOf = useFailureText();
  const { looked, look } = usePreview(editor, manuscript, form, onOutdated);
  const { note, setNote, shown } = form;
  const isIdle = looked?.preview?.unchanged === true || isRefused(looked);
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && !isIdle) void save(note);
      }}
    >
      {failure === null ? null : (
        <ErrorNote title={t(failure.isPassing ? 'notKnown' : 'notSaved')} safe={t(failure.isPassing ? 'safeTwice' : 'safe')}>
          {textOf(failure)}
        </ErrorNote>
      )}
      <div aria-live="polite">
        <Consequences looked={looked} shown={shown?.appearanceId ?? null} onLook={look} onGo={onGo} />
      </div>
      <Field label={t('note')} hint={t('noteHint')} optional>
        <TextArea value={note} onChange={setNote} rows={2} maxLength={1000} readOnly={isBusy} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={isBusy ? undefined : onClose} aria-disabled={isBusy}>
          {t('goOn')}
        </Button>
        <Button type="submit" variant="primary" busy={isBusy} aria-disabled={isIdle}>
          {t('saveNow', { number: manuscript.base + 1 })}
        </Button>
      </div>
    </form>
  );
}

function Consequences({ looked, shown, onLook, onGo }: { looked: Looked | null; shown: string | null; onLook: () => void; onGo: Props['onGo'] }) {
  const t = useTranslations('writing');
  const common = useTranslations('common');
  const textOf = useFailureText();
  if (looked === null) {
    return (
      <p className="flex items-center gap-2 text-muted">
        <Spinner /> {t('looking')}
      </p>
    );
  }
  if (looked.preview === null) {
    if (isRefused(looked)) return <ErrorNote title={t('previewRefused')} safe={t('safe')}>{textOf(looked.failure)}</ErrorNote>;
    return (
      <ErrorNote title={t('previewFailed')} safe={t('previewSafe')} action={<Button onClick={onLook}>{common('retry')}</Button>}>
        {textOf(looked.failure)}
      </ErrorNote>
    );
  }
  return looked.preview.unchanged ? <p>{t('unchanged')}</p> : <OutcomeList preview={looked.preview} shown={shown} onGo={onGo} />;
}

/** Whether the text itself cannot be saved, as one without words. */
function isRefused(looked: Looked | null): boolean {
  return looked?.failure?.code === 'invalid-input';
}
