/** What would be lost with the page. */
const held = new Set<object>();

/** Have the browser ask before it leaves or loads the page anew, for as long as something on it is not saved. */
export function holdPage(something: object, isUnsaved: boolean): void {
  if (isUnsaved) held.add(something);
  else held.delete(something);
  if (typeof window === 'undefined') return;
  if (held.size > 0) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
}

/** Whether something on the page is not saved and would be lost with it. */
export function isPageHeld(): boolean {
  return held.size > 0;
}

/** Let the page go without asking: its writer was asked already. */
export function releasePage(): void {
  held.clear();
  window.removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
