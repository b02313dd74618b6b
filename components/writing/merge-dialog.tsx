'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Side } from '#document/merge';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { ErrorNote } from '#components/ui/error-note';
import { Spinner } from '#components/ui/spinner';
import { useBench } from '#components/workbench/bench';
import type { Manuscript } from '#components/workbench/bench';
import { MergeChoice } from '#components/writing/merge-choice';
import { useMerge } from './use-merge';
import type { Meeting } from './use-merge';
import { textElement } from './text-element';

type Props = { editor: Editor; manuscript: Manuscript; release: () => void; open: boolean; onClose: () => void };

/** A newer revision was saved first: its text and mine side by side, and for each difference whose words go on. */
export function MergeDialog({ open, ...props }: Props) {
  const t = useTranslations('writing');
  const [isBusy, setBusy] = useState(false);
  return (
    <Dialog title={t('mergeTitle')} description={t('mergeIntro')} width="xl" focusAfter={textElement(props.editor)} open={open} onOpenChange={(next) => next || isBusy || props.onClose()}>
      <MergeForm {...props} isBusy={isBusy} onBusy={setBusy} />
    </Dialog>
  );
}

type Busy = { isBusy: boolean; onBusy: (isBusy: boolean) => void };

function MergeForm({ editor, manuscript, release, onClose, ...busy }: Omit<Props, 'open'> & Busy) {
  const t = useTranslations('writing');
  const common = useTranslations('common');
  const textOf = useFailureText();
  const { read, again, merge } = useMerge(editor, manuscript, release);
  if (read === null) {
    return (
      <p role="status" className="flex items-center gap-2 text-muted">
        <Spinner /> {t('mergeReading')}
      </p>
    );
  }
  if (read.meeting === null) {
    return (
      <ErrorNote title={t('mergeFailed')} safe={t('safe')} action={<Button onClick={again}>{common('retry')}</Button>}>
        {textOf(read.failure)}
      </ErrorNote>
    );
  }
  const { meeting } = read;
  return <Choices {...busy} meeting={meeting} onClose={onClose} onMerge={(sides) => merge(meeting, sides)} />;
}

function Choices({ meeting, isBusy, onBusy, onClose, onMerge }: { meeting: Meeting; onClose: () => void; onMerge: (sides: Side[]) => Promise<void> } & Busy) {
  const t = useTranslations('writing');
  const { me } = useBench();
  const { hunks, newest } = meeting;
  const [sides, setSides] = useState<readonly (Side | null)[]>(() => hunks.map(({ usual, isSame }) => (isSame ? 'mine' : usual)));
  const differing = hunks.flatMap((hunk, index) => (hunk.isSame ? [] : [{ hunk, index }]));
  const conflicts = differing.filter(({ hunk }) => hunk.usual === null).length;
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        // The browser asks for what is not chosen yet.
        if (isBusy) return;
        onBusy(true);
        void onMerge(sides.map((side) => side ?? 'mine'));
      }}
    >
      <p>{t('mergeWho', { who: newest.author.id === me.id ? 'me' : 'other', name: newest.author.name, number: newest.number, count: differing.length, conflicts })}</p>
      {differing.map(({ hunk, index }, at) => (
        <MergeChoice
          key={index}
          number={at + 1}
          total={differing.length}
          meeting={meeting}
          hunk={hunk}
          side={sides[index] ?? null}
          onChoose={(side) => setSides(sides.with(index, side))}
        />
      ))}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={isBusy ? undefined : onClose} aria-disabled={isBusy}>
          {t('goOn')}
        </Button>
        <Button type="submit" variant="primary" busy={isBusy}>
          {t('mergeNow')}
        </Button>
      </div>
    </form>
  );
}
