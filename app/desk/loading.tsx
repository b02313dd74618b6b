import { getTranslations } from 'next-intl/server';
import { Skeleton } from '#components/ui/skeleton';

export default async function Loading() {
  const t = await getTranslations('desk');
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-6 sm:px-8 md:pt-10">
      <Skeleton label={t('loading')} lines={6} className="max-w-measure" />
    </div>
  );
}
