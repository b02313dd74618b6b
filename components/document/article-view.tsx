import { Fragment, type ReactNode } from 'react';
import type { DrawnBlock, DrawnCell } from '#document/render';
import type { Line } from '#document/segments';
import { type ClaimMark, MarkedSegment } from '#components/document/marked-segment';
import { outline, readArticle } from './read-article';

type ArticleViewProps = {
  document: unknown;
  text: string;
  marks: readonly ClaimMark[];
  /** The level of the article's own first headings; the page's title stands above it. */
  top?: number;
  /** What a table that scrolls sideways is called. */
  tableLabel: string;
};

/** An article's words with its claims marked on them; every mark leads to `#c<number>`. */
export function ArticleView({ document, text, marks, top = 2, tableLabel }: ArticleViewProps) {
  const blocks = readArticle(document, text, marks);
  const drawing = { marks: new Map(marks.map((mark) => [mark.number, mark])), levels: outline(blocks, top), tableLabel };
  return <Blocks blocks={blocks} drawing={drawing} />;
}

type Drawing = { marks: ReadonlyMap<number, ClaimMark>; levels: ReadonlyMap<DrawnBlock, number>; tableLabel: string };

function Blocks({ blocks, drawing }: { blocks: readonly DrawnBlock[]; drawing: Drawing }) {
  return blocks.map((block, index) => <Fragment key={index}>{drawBlock(block, drawing)}</Fragment>);
}

function drawBlock(block: DrawnBlock, drawing: Drawing): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p dir="auto">{drawLine(block.line, drawing)}</p>;
    case 'heading':
      return drawHeading(drawing.levels.get(block) ?? 2, drawLine(block.line, drawing));
    case 'code':
      return (
        <pre>
          <code>{drawLine(block.line, drawing)}</code>
        </pre>
      );
    case 'bulletList':
      return <ul>{drawItems(block.items, drawing)}</ul>;
    case 'orderedList':
      return <ol start={block.start}>{drawItems(block.items, drawing)}</ol>;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} drawing={drawing} />
        </blockquote>
      );
    case 'table':
      return drawTable(block.rows, drawing);
    case 'image':
      return <img src={block.src} alt={block.alt ?? ''} title={block.title ?? undefined} loading="lazy" referrerPolicy="no-referrer" />;
    case 'rule':
      return <hr />;
  }
}

function drawHeading(level: number, words: ReactNode): ReactNode {
  switch (level) {
    case 2:
      return <h2 dir="auto">{words}</h2>;
    case 3:
      return <h3 dir="auto">{words}</h3>;
    case 4:
      return <h4 dir="auto">{words}</h4>;
    case 5:
      return <h5 dir="auto">{words}</h5>;
    default:
      return <h6 dir="auto">{words}</h6>;
  }
}

function drawItems(items: readonly DrawnBlock[][], drawing: Drawing): ReactNode {
  return items.map((blocks, index) => (
    <li key={index}>
      <Blocks blocks={blocks} drawing={drawing} />
    </li>
  ));
}

/** The box around a wide table scrolls, so the keyboard must be able to reach it. */
function drawTable(rows: readonly DrawnCell[][], drawing: Drawing): ReactNode {
  return (
    <div className="overflow-x-auto" role="region" aria-label={drawing.tableLabel} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <Cell key={column} cell={cell} drawing={drawing} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell: { isHeader, colspan, rowspan, blocks }, drawing }: { cell: DrawnCell; drawing: Drawing }) {
  const Tag = isHeader ? 'th' : 'td';
  return (
    <Tag colSpan={colspan} rowSpan={rowspan}>
      <Blocks blocks={blocks} drawing={drawing} />
    </Tag>
  );
}

function drawLine({ segments }: Line, { marks }: Drawing): ReactNode {
  return segments.map((segment) => <MarkedSegment key={segment.start} segment={segment} marks={marks} />);
}
