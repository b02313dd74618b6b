import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Row } from '#document/comparison';
import type { Passage } from '#document/passages';
import type { FateKind } from '#domain/fate';
import { FormNotes } from '#components/revision/form-notes';
import { MarkedWords } from '#components/revision/marked-words';
import { classes } from '../ui/classes';
import type { DrawnRow } from './draw-comparison';

const glyphs = { kept: '', changed: '±', added: '+', removed: '−', left: '↷' } as const;

/** One passage of two compared texts: a glyph and a word for what happened to it, its words, and what else is not the same. */
export function ComparisonRow({ drawn: { row, words, changes }, fates }: { drawn: DrawnRow; fates: ReadonlyMap<number, FateKind> }) {
  const passage = row.after ?? row.sources[0];
  if (passage === undefined) return null;
  return (
    <div {...(row.after === null ? {} : { id: `p${row.to}` })} className="grid scroll-mt-20 grid-cols-[1.5rem_minmax(0,1fr)] items-baseline">
      <Glyph row={row} hasChanges={changes.length > 0} />
      <div className="min-w-0">
        {row.kind === 'left' ? <Left row={row} /> : <Shape passage={passage} kind={row.kind}><MarkedWords words={words} fates={fates} /></Shape>}
        <FormNotes changes={changes} isMoved={row.isMoved && row.kind !== 'left'} />
      </div>
    </div>
  );
}

function Glyph({ row: { kind, isMoved }, hasChanges }: { row: Row; hasChanges: boolean }) {
  const t = useTranslations('revision');
  const isForm = kind === 'kept' && (hasChanges || isMoved);
  return (
    <span className={classes('font-sans text-sm', kind === 'removed' ? 'text-danger' : 'text-muted')}>
      <span aria-hidden="true">{isForm ? '±' : glyphs[kind]}</span>
      {kind === 'kept' ? null : <span className="sr-only">{t(`row.${kind}`)}</span>}
    </span>
  );
}

/** The way from where a passage stood to where it stands. */
function Left({ row }: { row: Row }) {
  const t = useTranslations('revision');
  return (
    <p className="font-sans text-sm text-muted">
      <a href={`#p${row.to}`} className="link inline-block min-h-6">
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
    case 'header':
    case 'cell':
      return <p dir="auto" className={classes('border-s border-control ps-3 font-sans text-sm', form.kind === 'header' && 'font-semibold')}>{children}</p>;
    case 'image':
    case 'rule': {
      const said = form.kind === 'rule' ? t('form.rule', { level: 0 }) : t('image', { alt: picture?.alt || '–', src: picture?.src ?? '' });
      return <p className="font-sans text-sm break-words text-muted">{kind === 'removed' ? <del>{said}</del> : kind === 'added' ? <ins>{said}</ins> : said}</p>;
    }
    case 'paragraph':
      return <p dir="auto">{children}</p>;
  }
}
