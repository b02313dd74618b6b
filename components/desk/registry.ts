/**
 * Something a person can do here: a button somewhere, a line of the palette, perhaps a key.
 *
 * With a `scope` its keys work only inside the element that carries `data-scope` of that name.
 */
export type Command = {
  id: string;
  label: string;
  group?: string;
  keys?: string | null;
  scope?: string;
  run: () => void;
};

export type Registry = ReturnType<typeof createRegistry>;

/** What the screen offers now. Each component owns its part and replaces it whole. */
export function createRegistry() {
  const parts = new Map<string, readonly Command[]>();
  const list = () => [...new Map([...parts.values()].flat().map((command) => [command.id, command])).values()];
  return {
    put: (owner: string, commands: readonly Command[]) => void parts.set(owner, commands),
    drop: (owner: string) => void parts.delete(owner),
    list,
    /** The command that `combo` runs where `scopes` (innermost first) surround the focus; the nearest scope wins, then the newest. */
    find(combo: string, scopes: readonly string[], keysOf: (command: Command) => string | null): Command | null {
      const matching = list().filter((command) => keysOf(command) === combo);
      const rank = ({ scope }: Command) => (scope === undefined ? scopes.length : scopes.indexOf(scope));
      const usable = matching.filter((command) => rank(command) >= 0);
      return usable.reduce<Command | null>((best, next) => (best === null || rank(next) <= rank(best) ? next : best), null);
    },
  };
}
