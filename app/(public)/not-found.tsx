import type { Metadata } from 'next';
import { ReaderPage } from '#components/edition/reader-page';
import { NothingHere } from '#components/edition/nothing-here';
import { readerWords } from './reader-words';
import { masthead } from './reads';

export async function generateMetadata(): Promise<Metadata> {
  const [{ name }, { t }] = await Promise.all([masthead(), readerWords()]);
  return { title: { absolute: `${t('notFound.title')} · ${name}` } };
}

export default async function NotFound() {
  const [{ name }, words] = await Promise.all([masthead(), readerWords()]);
  return (
    <ReaderPage newsroom={name} words={words}>
      <NothingHere words={words} />
    </ReaderPage>
  );
}
