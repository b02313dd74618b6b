import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Props = {
  number: number;
  /** What pressing the line does, and its doing; without, there is no place to lead to. */
  label: string;
  onGo: (() => void) | null;
  /** What stands behind the claim's number. */
  notes?: ReactNode;
  /** Whether the focus begins here. */
  isFirst?: boolean;
  children: ReactNode;
};

/** A claim in a list, with the words that it is about; pressing it leads to its place in the text. */
export function OutcomeLine({ number, label, onGo, notes = null, isFirst = false, children }: Props) {
  const t = useTranslations('writing');
  const words = <span className="mt-0.5 line-clamp-4 font-serif text-base text-pretty">{children}</span>;
  if (onGo === null) {
    return (
      <li className="px-2 py-2">
        <span className="text-sm font-medium">{t('claimNumber', { number })}</span>
        {words}
      </li>
    );
  }
  return (
    <li>
      <button type="button" autoFocus={isFirst} className="group block w-full rounded-md px-2 py-2 text-start hover:bg-tint focus-visible:-outline-offset-2" onClick={onGo}>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span className="font-medium text-accent underline underline-offset-2 group-hover:decoration-2">{t('claimNumber', { number })}</span>
          {notes}
          <span className="ms-auto inline-flex items-center gap-1 text-muted group-hover:text-accent">
            <span className="max-sm:sr-only">{label}</span>
            <ArrowRight aria-hidden="true" className="size-4" />
          </span>
        </span>
        {words}
      </button>
    </li>
  );
}
