import { useTranslations } from 'next-intl';
import { useCommands } from '#components/desk/commands';
import type { Command } from '../desk/registry';
import type { Deeds } from '#components/anchors/anchor-actions';
import type { Waiting } from './anchor-queue';
import { choiceScope, confirmKeys, focusedAnchor, nextAnchorKeys, nextCandidateKeys, otherWordsKeys, previousAnchorKeys, previousCandidateKeys, turnKeys } from './keys';
import { focusOn } from './use-deeds';

/** More candidates than there are keys for them can still be chosen by arrows. */
const mostKeys = 9;

type Given = { waiting: readonly Waiting[]; deeds: Deeds; mayEdit: boolean; scope: string | null };

/** Everything about anchors by key. They are about the anchor that has the focus, or the first one. */
export function useAnchorCommands({ waiting, deeds, mayEdit, scope }: Given): void {
  const t = useTranslations('anchor');
  const isHere = ({ anchor }: Waiting) => anchor.appearanceId === focusedAnchor();
  const here = () => waiting.find(isHere) ?? waiting[0];
  const walk = (by: 1 | -1) => () => {
    const at = waiting.findIndex(isHere);
    focusOn((at < 0 ? waiting[0] : waiting[at + by])?.anchor.appearanceId ?? null);
  };
  const withHere = (act: (one: Waiting) => void) => () => {
    const one = here();
    if (one) act(one);
  };
  const chooseBy = (by: 1 | -1) => withHere((one) => {
    const { length } = one.anchor.candidates;
    if (length > 0) deeds.choose(one, one.chosen === null ? 0 : Math.min(Math.max(one.chosen + by, 0), length - 1));
  });
  const most = Math.min(mostKeys, Math.max(0, ...waiting.map(({ anchor }) => anchor.candidates.length)));
  const isOpen = waiting.some(({ anchor }) => anchor.state !== 'closed');
  const walking: Command[] = [
    { ...nextAnchorKeys, label: t('next'), run: walk(1) },
    { ...previousAnchorKeys, label: t('previous'), run: walk(-1) },
  ];
  const choosing: Command[] = [
    ...Array.from({ length: most }, (_, index) => ({
      id: `anchor.candidate.${index + 1}`, keys: String(index + 1), label: t('candidate', { number: index + 1 }),
      run: withHere((one) => one.anchor.candidates[index] && deeds.choose(one, index)),
    })),
    { ...nextCandidateKeys, label: t('nextCandidate'), scope: choiceScope, run: chooseBy(1) },
    { ...previousCandidateKeys, label: t('previousCandidate'), scope: choiceScope, run: chooseBy(-1) },
    { ...confirmKeys, label: t('confirm'), scope: choiceScope, run: withHere(deeds.decide) },
    { ...otherWordsKeys, label: t('otherWords'), run: withHere(deeds.otherWords) },
  ];
  const turning: Command[] = [{ ...turnKeys, label: t(isOpen ? 'close' : 'reopen'), run: withHere(deeds.turn) }];
  const commands = waiting.length === 0 ? [] : [...walking, ...(mayEdit ? [...(isOpen ? choosing : []), ...turning] : [])];
  useCommands(commands.map((command) => ({ ...(scope === null ? {} : { scope }), ...command, group: t('title') })));
}
