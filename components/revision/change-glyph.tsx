import { useTranslations } from 'next-intl';
import type { Row } from '#document/comparison';
import { classes } from '../ui/classes';

const glyphs = { kept: '±', changed: '±', added: '+', removed: '−', left: '↷' } as const;

/** What happened to a passage, or to a line of a table, as a glyph and a word; nothing where it is as it was. */
export function ChangeGlyph({ kind, isSameWords }: { kind: Row['kind']; isSameWords: boolean }) {
  const t = useTranslations('revision');
  return (
    <span className={classes('font-sans text-sm', kind === 'removed' ? 'text-danger' : 'text-muted')}>
      {isSameWords ? null : <span aria-hidden="true">{glyphs[kind]}</span>}
      {kind === 'kept' ? null : <span className="sr-only">{t(`row.${kind}`)}</span>}
    </span>
  );
}
