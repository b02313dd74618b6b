import { useTranslations } from 'next-intl';

/** The product's name as a dictionary has it, with the mark that gave it. */
export function WordEntry() {
  const t = useTranslations('signin.word');
  return (
    <aside className="hidden border-s border-line bg-sunken lg:flex lg:items-center">
      <div className="w-full max-w-xl px-12 py-16 xl:px-20">
        <p className="font-serif">
          <span className="text-3xl font-semibold">{t('head')}</span>
          <span className="ms-3 text-lg text-muted">{t('sound')}</span>
          <span className="ms-2 text-lg text-muted italic">{t('kind')}</span>
        </p>
        <p className="mt-5 font-serif text-xl leading-9 text-pretty">
          {t.rich('meaning', {
            mark: (words) => (
              <mark data-state="pending" className="font-semibold">
                {words}
              </mark>
            ),
          })}
        </p>
        <p className="mt-10 max-w-sm border-t border-control/50 pt-4 text-muted">{t('use')}</p>
      </div>
    </aside>
  );
}
