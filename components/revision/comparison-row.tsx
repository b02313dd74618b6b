import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Row } from '#document/comparison';
import type { Passage } from '#document/passages';
import type { FateKind } from '#domain/fate';
import { ChangeGlyph } from '#components/revision/change-glyph';
import { FormNotes } from '#components/revision/form-notes';
import { MarkedWords } from '#components/revision/marked-words';
import { classes } from '../ui/classes';
import { isPlain } from './draw-comparison';
import type { DrawnRow } from './draw-comparison';

type Props = { drawn: DrawnRow; fates: ReadonlyMap<number, FateKind> };

/** One passage of two compared texts: a glyph and a word for what happened to it, its words, and what else is not the same. */
export function ComparisonRow({ drawn, fates }: Props) {
  return (
    <div className="grid grid-cols-[1.5rem_minmax(0,1fr)] items-baseline">
      <ChangeGlyph kind={drawn.row.kind} isSameWords={isPlain(drawn)} />
      <ComparedPassage drawn={drawn} fates={fates} />
    </div>
  );
}

/** The words of a compared passage, and what else is not the same about it. */
export function ComparedPassage({ drawn: { row, words, changes }, fates }: Props) {
  const passage = row.after ?? row.sources[0];
  if (passage === undefined) return null;
  const isLeft = row.kind === 'left' && words.length === 0;
  return (
    <div {...(row.after === null ? {} : { id: `p${row.to}` })} className="min-w-0 scroll-mt-20">
      {isLeft ? <Left row={row} /> : <Shape passage={passage} kind={row.kind}><MarkedWords words={words} fates={fates} /></Shape>}
      <FormNotes changes={changes} isMoved={row.isMoved && row.kind !== 'left'} />
    </div>
  );
}

/** The way from where a passage stood to where it stands. */
function Left({ row }: { row: Row }) {
  const t = useTranslations('revision');
  return (
    <p className="font-sans text-sm text-muted">
      <a href={`#p${row.to}`} className="link leading-6">
        {t('left')}
      </a>
    </p>
  );
}

/** A passage in the look of its form. Headings are none here: this is no article, but two of them. */
function Shape({ passage: { form, picture }, kind, children }: { passage: Passage; kind: Row['kind']; children: ReactNode }) {
  const t = useTranslations('revision');
  const indent = classes(form.level > 1 && 'ps-6', form.level > 2 && 'ps-12');
  switch (form.kind) {
    case 'heading':
      return <p dir="auto" className={classes('leading-snug font-semibold', form.level < 3 && 'text-xl')}>{children}</p>;
    case 'bullet':
    case 'number':
      return <p dir="auto" className={indent}><span aria-hidden="true" className="text-muted">{form.kind === 'bullet' ? '• ' : '# '}</span>{children}</p>;
    case 'quote':
      return <blockquote dir="auto">{children}</blockquote>;
    case 'code':
      return <pre className="whitespace-pre-wrap"><code>{children}</code></pre>;
    case 'image':
    case 'rule': {
      const said = form.kind === 'rule' ? t('form.rule', { level: 0 }) : t('image', { alt: picture?.alt || '–', src: picture?.src ?? '' });
      return <p className="font-sans text-sm break-words text-muted">{kind === 'removed' ? <del>{said}</del> : kind === 'added' ? <ins>{said}</ins> : said}</p>;
    }
    case 'header':
    case 'cell':
    case 'paragraph':
      return <p dir="auto">{children}</p>;
  }
}
