import { useTranslations } from 'next-intl';
import type { ComparedCell, ComparedLine } from '#document/compared-tables';
import type { FateKind } from '#domain/fate';
import { ChangeGlyph } from '#components/revision/change-glyph';
import { ComparedPassage } from '#components/revision/comparison-row';
import { isPlain } from './draw-comparison';
import type { DrawnRow } from './draw-comparison';

type Props = { lines: readonly ComparedLine<DrawnRow>[]; fates: ReadonlyMap<number, FateKind> };

/** Two tables as one, line by line: a glyph and a word for what happened to each, and in its cells what is not the same. */
export function ComparisonTable({ lines, fates }: Props) {
  const t = useTranslations('revision');
  return (
    <div role="region" aria-label={t('tableLabel')} tabIndex={0} className="overflow-x-auto rounded-sm">
      <table>
        <tbody>
          {lines.map((line, index) => (
            <Line key={index} line={line} fates={fates} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line: { kind, cells }, fates }: { line: ComparedLine<DrawnRow>; fates: Props['fates'] }) {
  const isSame = kind === 'kept' && cells.every(({ parts }) => parts.every(isPlain));
  return (
    <tr>
      <td className="w-6 min-w-6 border-0! pe-0!">
        <ChangeGlyph kind={kind === 'kept' && !isSame ? 'changed' : kind} isSameWords={isSame} />
      </td>
      {cells.map((cell, column) => (
        <Cell key={column} cell={cell} fates={fates} />
      ))}
    </tr>
  );
}

function Cell({ cell: { isHeader, colspan, rowspan, parts }, fates }: { cell: ComparedCell<DrawnRow>; fates: Props['fates'] }) {
  const drawn = parts.map((part, index) => <ComparedPassage key={index} drawn={part} fates={fates} />);
  const spans = { ...(colspan === 1 ? {} : { colSpan: colspan }), ...(rowspan === 1 ? {} : { rowSpan: rowspan }) };
  return isHeader ? <th {...spans}>{drawn}</th> : <td {...spans}>{drawn}</td>;
}
