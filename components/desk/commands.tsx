'use client';

import { createContext, useContext, useEffect, useId, useState, type ReactNode } from 'react';
import { boundKeys, keyChoice } from './key-store';
import { comboOf, isMac, isSingle } from './keys';
import { createRegistry, type Command, type Registry } from './registry';

const Commands = createContext<Registry | null>(null);

/** Holds what the screen offers and runs it by its keys. One listener for the whole desk. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createRegistry);
  useEffect(() => {
    const press = (event: KeyboardEvent) => onPress(event, registry);
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [registry]);
  return <Commands value={registry}>{children}</Commands>;
}

/** Offer these commands in the palette, in the sheet of shortcuts and by their keys while this is on the screen. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useRegistry();
  const owner = useId();
  useEffect(() => registry.put(owner, commands));
  useEffect(() => () => registry.drop(owner), [registry, owner]);
}

export function useRegistry(): Registry {
  const registry = useContext(Commands);
  if (registry === null) throw new Error('Commands are offered only inside CommandProvider.');
  return registry;
}

/** Dialogs and lists keep the keyboard to themselves; only a scope inside them still listens. */
const layers = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** In a field, letters are typed and undo takes back the typing; neither is a command there. */
function onPress(event: KeyboardEvent, registry: Registry): void {
  const combo = comboOf(event, isMac());
  if (combo === null || event.defaultPrevented || event.isComposing) return;
  const focus = event.target instanceof Element ? event.target : document.body;
  if ((isSingle(combo) || combo === 'mod+z') && isTyping(focus)) return;
  const command = registry.find(combo, scopesAround(focus), (one) => boundKeys(one, keyChoice()));
  if (command === null || (command.scope === undefined && focus.closest(layers) !== null)) return;
  event.preventDefault();
  command.run();
}

/** Text marked `aria-readonly` takes a caret and no letters: its keys are commands. */
function isTyping(focus: Element): boolean {
  const field = focus.closest(fields);
  return field !== null && field.closest('[aria-readonly="true"]') === null && !field.matches('[type="checkbox"], [type="radio"]');
}

function scopesAround(focus: Element): string[] {
  const layer = focus.closest(layers);
  const scopes: string[] = [];
  for (let at = focus.closest('[data-scope]'); at !== null; at = at.parentElement?.closest('[data-scope]') ?? null) {
    if (layer !== null && !layer.contains(at)) break;
    scopes.push(at.getAttribute('data-scope') ?? '');
  }
  return scopes;
}
