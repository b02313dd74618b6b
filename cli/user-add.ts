import { addPerson } from '#contract/person';
import { parseInput } from '#contract/parse';
import { enrol } from '#server/people/commands';
import { newSecret } from '#server/secrets';
import type { Verb } from './verb';
import { parse, WrongUsage } from './verb';

/** Add a person as the system, so that an empty newsroom gets its first admin. */
export const userAdd: Verb = {
  usage: 'user add EMAIL --name NAME --role ROLE [--role ROLE …] [--password-stdin]',
  summary: 'Add a person (editor, reviewer, publisher, admin). A password is made and printed once, unless it comes from standard input.',
  examples: ['user add ana@example.org --name "Ana Ruiz" --role admin --role editor'],
  run: async (args, { input }) => {
    const { values, word } = parse(args, ['EMAIL'], {
      name: { type: 'string' }, role: { type: 'string', multiple: true }, 'password-stdin': { type: 'boolean' },
    });
    if (values.name === undefined) throw new WrongUsage('--name is missing.');
    if (values.role === undefined) throw new WrongUsage('--role is missing.');
    const isGiven = values['password-stdin'] === true;
    const password = isGiven ? (await input()).replace(/\r?\n$/u, '') : newSecret().slice(0, 24);
    const person = await enrol('system', parseInput(addPerson, { email: word(0), name: values.name, roles: values.role, password }));
    const added = `Added ${person.name} <${person.email}>: ${person.roles.join(', ')}.`;
    return {
      text: isGiven ? added : `${added}\nPassword, shown only now: ${password}`,
      json: isGiven ? { person } : { person, password },
    };
  },
};
