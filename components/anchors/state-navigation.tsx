import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { unsureStates } from '#contract/revision';
import type { UnsureAnchorView } from '#contract/revision';

type Props = { state: UnsureAnchorView['state']; articleId: string | null; toConfirm: number; lost: number };

/** The parts of the queue, each at an address of its own, and how many wait in them. */
export function StateNavigation({ state, articleId, toConfirm, lost }: Props) {
  const t = useTranslations('anchor');
  const counts = { 'to-confirm': toConfirm, lost, closed: null };
  return (
    <nav aria-label={t('statesLabel')} className="mb-6 flex overflow-x-auto border-b border-line">
      {unsureStates.map((one) => (
        <Link
          key={one}
          href={`/desk/anchors?state=${one}${articleId === null ? '' : `&article=${articleId}`}`}
          aria-current={one === state ? 'page' : undefined}
          className="inline-flex h-10 shrink-0 items-center gap-1 rounded-t-md border-b-2 border-transparent px-2 text-sm font-medium text-muted transition-colors hover:text-text focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-text pointer-coarse:h-11"
        >
          {t(`states.${one}`)}
          {counts[one] === null ? null : <span className="rounded-full bg-text/8 px-1.5 text-xs leading-4.5 tabular-nums">{counts[one]}</span>}
        </Link>
      ))}
    </nav>
  );
}
