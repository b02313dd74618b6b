import { describe, expect, it } from 'vitest';
import { comboOf, isSingle, shown } from './keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'altGr', boolean>> = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
  getModifierState: () => held.altGr ?? false,
});

describe('a key press', () => {
  it.each([
    [press('j'), 'j'],
    [press('J', { shiftKey: true }), 'shift+j'],
    [press('?', { shiftKey: true }), '?'],
    [press('k', { ctrlKey: true }), 'mod+k'],
    [press('ArrowDown', { altKey: true, shiftKey: true }), 'alt+shift+arrowdown'],
    [press(' '), 'space'],
    [press('Shift', { shiftKey: true }), null],
  ])('is written one way', (event, combo) => {
    expect(comboOf(event, false)).toBe(combo);
  });

  it('takes ⌘ on a Mac, and the letter under Option', () => {
    expect(comboOf(press('k', { metaKey: true }), true)).toBe('mod+k');
    expect(comboOf(press('k', { ctrlKey: true }), true)).toBe('k');
    expect(comboOf(press('ß', { altKey: true }, 'KeyS'), true)).toBe('alt+s');
  });

  it('is the bracket that AltGr writes on a Spanish keyboard', () => {
    expect(comboOf(press(']', { ctrlKey: true, altKey: true, altGr: true }), false)).toBe(']');
  });
});

describe('a combination', () => {
  it('is single when one character alone makes it', () => {
    expect(['j', 'shift+j', '?', ']', '+'].map(isSingle)).toEqual([true, true, true, true, true]);
    expect(['mod+k', 'alt+s', 'escape', 'shift+arrowdown'].map(isSingle)).toEqual([false, false, false, false]);
  });

  it('is shown as it stands on the keyboard', () => {
    expect(['mod+k', 'shift+j', 'alt+arrowup', '?'].map((combo) => shown(combo, true))).toEqual(['⌘K', '⇧J', '⌥↑', '?']);
    expect(['mod+k', 'shift+j', 'escape', '+'].map((combo) => shown(combo, false))).toEqual(['Ctrl K', 'Shift J', 'Esc', '+']);
  });
});
