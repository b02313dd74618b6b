import type { WordChange } from './word-changes';

/** Words with what went struck out and what came underlined: told by the line, not by the colour. */
export function ChangedWords({ changes }: { changes: readonly WordChange[] }) {
  return changes.map(({ kind, words }, index) => {
    if (kind === 'gone') return <del key={index} className="bg-false-highlight text-text decoration-danger">{words}</del>;
    if (kind === 'new') return <ins key={index} className="bg-supported-highlight text-text decoration-supported-line">{words}</ins>;
    return <span key={index}>{words}</span>;
  });
}
