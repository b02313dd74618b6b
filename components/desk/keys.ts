/** Key combinations, written `mod+alt+shift+key` in that order: `mod` is ⌘ on a Mac and Ctrl elsewhere. */

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

const lone = new Set(['shift', 'control', 'alt', 'meta', 'altgraph', 'capslock', 'dead', 'process', 'unidentified']);

/** The combination of a key press, or null while only modifiers are held. `?` is `?`, not `shift+?`. */
export function comboOf(press: KeyPress, mac: boolean): string | null {
  const key = keyOf(press, mac);
  if (lone.has(key)) return null;
  // AltGr reports Ctrl and Alt on Windows, yet only writes a character: `]` on a Spanish keyboard.
  const isAltGr = press.getModifierState('AltGraph');
  const mod = mac ? press.metaKey : press.ctrlKey && !isAltGr;
  const isSymbol = key.length === 1 && key === key.toUpperCase();
  const parts = [mod && 'mod', press.altKey && !isAltGr && 'alt', press.shiftKey && !isSymbol && 'shift', key];
  return parts.filter(Boolean).join('+');
}

/** Option on a Mac turns S into ß: the letter on the key is meant. */
function keyOf(press: KeyPress, mac: boolean): string {
  const letter = mac && press.altKey ? /^Key([A-Z])$/.exec(press.code)?.[1] : undefined;
  return press.key === ' ' ? 'space' : (letter ?? press.key).toLowerCase();
}

/** Whether it is one character without ⌘, Ctrl or Alt: what WCAG 2.1.4 wants remappable, and typing must not trigger. */
export function isSingle(combo: string): boolean {
  return !/^(mod|alt)\+/.test(combo) && (combo.split('+').at(-1) ?? '').length <= 1;
}

const glyphs: Record<string, string> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: '↵',
  escape: 'Esc',
  backspace: '⌫',
  delete: 'Del',
};
const macGlyphs: Record<string, string> = { mod: '⌘', alt: '⌥', shift: '⇧' };
const words: Record<string, string> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' };

/** The combination as it stands on this reader's keyboard: `⌘K`, `Ctrl K`, `Shift J`. */
export function shown(combo: string, mac: boolean): string {
  const parts = combo === '+' ? ['+'] : combo.split('+').map((part) => part || '+');
  const names = parts.map((part) => (mac ? macGlyphs[part] : words[part]) ?? glyphs[part] ?? capital(part));
  return names.join(mac ? '' : ' ');
}

/** Whether this machine's modifier is ⌘. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
