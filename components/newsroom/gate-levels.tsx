'use client';

import { useTranslations } from 'next-intl';
import type { NewsroomView } from '#contract/person';
import { gateCodes, gateLevels } from '#domain/gates';
import { Select } from '#components/ui/select';
import { Table } from '#components/ui/table';

type Levels = NewsroomView['gates'];

/** Which gates block and which warn, one line each. */
export function GateLevels({ levels, disabled, onChange }: { levels: Levels; disabled: boolean; onChange: (levels: Levels) => void }) {
  const t = useTranslations('settings');
  const gate = useTranslations('gate');
  const choices = gateLevels.map((level) => ({ value: level, label: t(`levels.${level}`) }));
  const set = (code: keyof Levels, value: string) => onChange({ ...levels, [code]: value === 'block' ? 'block' : 'warn' });
  const head = (
    <>
      <th scope="col">{t('gate')}</th>
      <th scope="col">{t('level')}</th>
    </>
  );
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-serif text-xl font-semibold">{t('gates')}</h2>
      <p className="text-muted">{t('gatesHint')}</p>
      <Table caption={t('gates')} head={head}>
        {gateCodes.map((code) => (
          <tr key={code}>
            <td>{gate(`names.${code}`)}</td>
            <td className="w-40">
              <Select aria-label={gate(`names.${code}`)} choices={choices} value={levels[code]} disabled={disabled} onChange={(value) => set(code, value)} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
