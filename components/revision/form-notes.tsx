import { useTranslations } from 'next-intl';
import type { FormChange } from '#document/form-changes';
import type { PassageForm } from '#document/passages';

/** What is not the same about a passage besides its words, in words. */
export function FormNotes({ changes, isMoved }: { changes: readonly FormChange[]; isMoved: boolean }) {
  const t = useTranslations('revision');
  const say = useFormChange();
  if (changes.length === 0 && !isMoved) return null;
  return (
    <ul className="mt-1 flex flex-col gap-0.5 font-sans text-sm break-words text-muted">
      {isMoved ? <li>{t('moved')}</li> : null}
      {changes.map((change, index) => (
        <li key={index}>{say(change)}</li>
      ))}
    </ul>
  );
}

function useFormChange(): (change: FormChange) => string {
  const t = useTranslations('revision');
  const formOf = ({ kind, level }: PassageForm) => t(`form.${kind}`, { level });
  return (change) => {
    switch (change.kind) {
      case 'form':
        return t('change.form', { was: formOf(change.was), is: formOf(change.is) });
      case 'link-added':
      case 'link-removed':
        return t(`change.${change.kind}`, { words: change.words, href: change.href });
      case 'link-changed':
        return t('change.link-changed', { words: change.words, was: change.was, is: change.is });
      case 'caption':
        return t('change.caption', { was: change.was || '–', is: change.is || '–' });
      case 'joined':
        return t('change.joined', { count: change.count });
      case 'split':
      case 'looks':
        return t(`change.${change.kind}`);
    }
  };
}
