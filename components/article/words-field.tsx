'use client';

import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { Button } from '#components/ui/button';
import { Field } from '#components/ui/field';
import { Select } from '#components/ui/select';
import { TextArea } from '#components/ui/text-area';
import { formOfFile, maxFileMegabytes, titleOfFile, wordsOfClipboard, type Words, type WordsForm } from './import-words';

type Props = { words: Words; error: string | null; onChange: (words: Words) => void; onTitle: (title: string) => void };

/** Where an article's words come in: pasted with their formatting, typed, dropped or chosen as a file. */
export function WordsField({ words, error, onChange, onTitle }: Props) {
  const t = useTranslations('article');
  const [fileError, setFileError] = useState<string | null>(null);
  const read = async (file: File) => {
    const form = formOfFile(file.name);
    if (form === null) return setFileError(t('fileUnsupported'));
    if (file.size > maxFileMegabytes * 1_000_000) return setFileError(t('fileTooLarge', { megabytes: maxFileMegabytes }));
    const content = await file.text();
    setFileError(null);
    onChange({ form, seen: content, rich: null });
    onTitle(titleOfFile(file.name, form, content));
  };
  const paste = (event: ClipboardEvent) => {
    const rich = words.seen === '' ? wordsOfClipboard(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')) : null;
    if (rich === null) return;
    event.preventDefault();
    onChange(rich);
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    void read(file);
  };
  return (
    <div onPaste={paste} onDrop={drop} onDragOver={(event) => event.preventDefault()} className="flex flex-col gap-2">
      <Field label={t('words')} hint={t('wordsHint')} error={fileError ?? error}>
        <TextArea
          value={words.seen}
          onChange={(seen) => onChange({ ...words, seen })}
          readOnly={words.rich !== null}
          rows={14}
          placeholder={t('wordsPlaceholder')}
          className="max-h-[60dvh] font-serif text-base leading-6"
        />
      </Field>
      {words.rich === null ? <Forms form={words.form} onChange={(form) => onChange({ ...words, form })} onFile={read} /> : <Rich words={words} onChange={onChange} />}
    </div>
  );
}

function Forms({ form, onChange, onFile }: { form: WordsForm; onChange: (form: WordsForm) => void; onFile: (file: File) => Promise<void> }) {
  const t = useTranslations('article');
  const input = useRef<HTMLInputElement>(null);
  const choices = [
    { value: 'text', label: t('formText') },
    { value: 'markdown', label: t('formMarkdown') },
    { value: 'html', label: t('formHtml') },
  ];
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button icon={<FileUp aria-hidden="true" />} onClick={() => input.current?.click()}>
        {t('chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".txt,.md,.markdown,.html,.htm"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void onFile(file);
          event.target.value = '';
        }}
      />
      <div className="w-44">
        <Select aria-label={t('form')} choices={choices} value={form} onChange={(next) => onChange(next === 'markdown' || next === 'html' ? next : 'text')} />
      </div>
    </div>
  );
}

function Rich({ words, onChange }: { words: Words; onChange: (words: Words) => void }) {
  const t = useTranslations('article');
  return (
    <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
      {t('rich')}
      <Button size="sm" onClick={() => onChange({ form: 'text', seen: words.seen, rich: null })}>
        {t('richDrop')}
      </Button>
    </p>
  );
}
