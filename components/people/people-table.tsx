'use client';

import { Pencil, UserPlus } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import { call } from '../client/api';
import { PersonDialog, type PersonForm } from '#components/people/person-dialog';
import { Badge } from '#components/ui/badge';
import { Button } from '#components/ui/button';
import { Table } from '#components/ui/table';
import { useToast } from '#components/ui/toast';

/** Everybody in the newsroom; `mayEdit` brings the buttons. Which dialog is open is the table's only state. */
export function PeopleTable({ people, mayEdit }: { people: readonly PersonView[]; mayEdit: boolean }) {
  const t = useTranslations('people');
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState<PersonView | 'new' | null>(null);
  const save = async (form: PersonForm) => {
    const person = open === 'new' ? await addPerson(form) : open && (await changePerson(open, form));
    setOpen(null);
    if (person) toast({ title: t(open === 'new' ? 'added' : 'saved', { name: person.name }) });
    router.refresh();
  };
  return (
    <>
      {mayEdit ? (
        <Button variant="primary" icon={<UserPlus aria-hidden="true" />} className="mb-4" onClick={() => setOpen('new')}>
          {t('add')}
        </Button>
      ) : null}
      <Table caption={t('title')} head={<Head mayEdit={mayEdit} />}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onEdit={mayEdit ? () => setOpen(person) : null} />
        ))}
      </Table>
      {open === null ? null : <PersonDialog person={open === 'new' ? null : open} open onOpenChange={(on) => !on && setOpen(null)} onSave={save} />}
    </>
  );
}

function addPerson({ name, email, roles, password }: PersonForm) {
  return call('addPerson', { body: { name, email, roles, password } });
}

/** Sends what changed and nothing else. */
function changePerson(person: PersonView, form: PersonForm) {
  const wasEnabled = person.disabledAt === null;
  return call('changePerson', {
    params: { personId: person.id },
    version: person.version,
    body: {
      ...(form.name === person.name ? {} : { name: form.name }),
      ...(form.roles.join() === person.roles.join() ? {} : { roles: form.roles }),
      ...(form.enabled === wasEnabled ? {} : { disabled: !form.enabled }),
      ...(form.password === '' ? {} : { password: form.password }),
    },
  });
}

function Head({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations('people');
  return (
    <>
      <th scope="col">{t('columnName')}</th>
      <th scope="col">{t('columnRoles')}</th>
      <th scope="col">{t('columnState')}</th>
      {mayEdit ? <th scope="col">{t('columnActions')}</th> : null}
    </>
  );
}

function PersonRow({ person, onEdit }: { person: PersonView; onEdit: (() => void) | null }) {
  const t = useTranslations('people');
  const format = useFormatter();
  const { disabledAt } = person;
  return (
    <tr>
      <td>
        <span className="block font-medium">{person.name}</span>
        <span className="text-muted">{person.email}</span>
      </td>
      <td>
        <span className="flex flex-wrap gap-1.5">
          {person.roles.map((role) => (
            <Badge key={role}>{t(`role.${role}`)}</Badge>
          ))}
        </span>
      </td>
      <td className="whitespace-nowrap">
        {disabledAt === null ? t('active') : t('disabled', { when: format.dateTime(new Date(disabledAt), { dateStyle: 'medium' }) })}
      </td>
      {onEdit === null ? null : (
        <td>
          <Button size="sm" variant="quiet" icon={<Pencil aria-hidden="true" />} aria-label={t('editTitle', { name: person.name })} onClick={onEdit}>
            {t('edit')}
          </Button>
        </td>
      )}
    </tr>
  );
}
