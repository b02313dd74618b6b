'use client';

import { useTranslations } from 'next-intl';
import type { Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { Field } from '#components/ui/field';
import { Select } from '#components/ui/select';
import { TextInput } from '#components/ui/text-input';

/** What is known about an article, as the form holds it: text fields, empty when unknown. */
export type Details = { title: string; byline: string; outlet: string; language: string; publishedOn: string; originalUrl: string };

export const emptyDetails: Details = { title: '', byline: '', outlet: '', language: 'en', publishedOn: '', originalUrl: '' };

const languages = ['en', 'es', 'fr', 'pt', 'de', 'it', 'ca'] as const;

/** The request that these fields make: unknown days and addresses are null. */
export function requestOf({ publishedOn, originalUrl, ...rest }: Details) {
  return { ...rest, publishedOn: publishedOn === '' ? null : publishedOn, originalUrl: originalUrl.trim() === '' ? null : originalUrl };
}

type Props = { details: Details; failure: Failure | null; titleError?: string | null; onChange: (details: Details) => void };

/** The fields of an article's details; a refusal stands at the field that it names. */
export function ArticleFields({ details, failure, titleError = null, onChange }: Props) {
  const t = useTranslations('article');
  const textOf = useFailureText();
  const errorOf = (field: keyof Details) => (failure?.field === field ? textOf(failure) : null);
  const set = (field: keyof Details) => (value: string) => onChange({ ...details, [field]: value });
  const input = (field: keyof Details, type = 'text') => (
    <TextInput type={type} value={details[field]} onChange={(event) => set(field)(event.target.value)} />
  );
  return (
    <>
      <Field label={t('fieldTitle')} error={titleError ?? errorOf('title')}>
        {input('title')}
      </Field>
      <Field label={t('fieldOutlet')} optional error={errorOf('outlet')}>
        {input('outlet')}
      </Field>
      <Field label={t('fieldByline')} optional error={errorOf('byline')}>
        {input('byline')}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('fieldLanguage')} error={errorOf('language')}>
          <Select choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))} value={details.language} onChange={set('language')} />
        </Field>
        <Field label={t('fieldPublishedOn')} optional error={errorOf('publishedOn')}>
          {input('publishedOn', 'date')}
        </Field>
      </div>
      <Field label={t('fieldOriginalUrl')} hint={t('fieldOriginalUrlHint')} optional error={errorOf('originalUrl')}>
        {input('originalUrl', 'url')}
      </Field>
    </>
  );
}
