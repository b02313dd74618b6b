'use client';

import { useTranslations } from 'next-intl';
import type { Unsaved } from '../client/attempt';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { useBench } from '#components/workbench/bench';
import { panelOf } from '../claim/panel';
import { useOpen } from './use-open';

/** The changes of a claim that did not reach the server: what failed, and the two ways on. Nothing is lost meanwhile. */
export function UnsavedNote({ unsaved }: { unsaved: readonly Unsaved[] }) {
  return (
    <ul className="text-xs">
      {unsaved.map((change) => (
        <UnsavedLine key={change.name} unsaved={change} />
      ))}
    </ul>
  );
}

function UnsavedLine({ unsaved: { name, failure, retry, discard } }: { unsaved: Unsaved }) {
  const t = useTranslations('workbench');
  const common = useTranslations('common');
  const textOf = useFailureText();
  const compare = useComparing(name);
  // A retry that fails puts a new note in this one's place.
  const again = () => void retry().catch(() => null);
  return (
    <li className="px-3 py-2">
      <p className="font-medium text-danger">{t('notSaved')}</p>
      <p className="text-muted">{textOf(failure)}</p>
      <p className="mt-1.5 flex gap-1.5">
        {failure.reason === 'overtaken' ? (
          <Button size="sm" onClick={compare}>
            {t('seeBoth')}
          </Button>
        ) : (
          <Button size="sm" onClick={again}>
            {common('retry')}
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={discard}>
          {t('discard')}
        </Button>
      </p>
    </li>
  );
}

/** Open the panel in which theirs stands beside mine: sending mine again would be refused again. */
function useComparing(name: string): () => void {
  const { store, layer } = useBench();
  const { open } = useOpen();
  return () => {
    const [claimId = ''] = name.split('/');
    layer.set(null);
    open(claimId, { panel: panelOf(name, store.getSnapshot().views.get(claimId)) });
  };
}
