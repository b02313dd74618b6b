import { createToken as createTokenBody } from '#contract/person';
import { parseInput } from '#contract/parse';
import { createToken } from '#server/tokens';
import { actorNamed } from './actor';
import type { Verb } from './verb';
import { parse } from './verb';

/** Make an API token for somebody, as that person. */
export const tokenCreate: Verb = {
  usage: 'token create EMAIL [--name NAME]',
  summary: 'Make an API token that acts as this person. It is printed once and stored as a hash.',
  examples: ['token create ana@example.org --name "Export script"'],
  run: async (args) => {
    const { values, word } = parse(args, ['EMAIL'], { name: { type: 'string' } });
    const actor = await actorNamed(word(0));
    const made = await createToken(actor, parseInput(createTokenBody, { name: values.name ?? 'Command line' }));
    return { text: made.token, note: `This token acts as ${actor.name} and is shown only now. Send it as “Authorization: Bearer …”.`, json: made };
  },
};
