/** How often an open page asks, and how seldom while it gets no answer, in milliseconds. */
const everyMs = 2_000;
const seldomMs = 20_000;

/** Who touched nothing for so long has left the desk: what the page asks by itself must not keep their session alive. */
const awayMs = 15 * 60_000;

const touches = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focus'] as const;

/**
 * Look again and again while somebody has the page before them, and at once when they come back to it.
 *
 * @returns what ends it.
 */
export function watch(look: () => Promise<void>): () => void {
  let wait = everyMs;
  let touchedAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isResting = true;
  let isOver = false;
  const next = async () => {
    isResting = document.hidden || Date.now() - touchedAt > awayMs;
    if (isResting) return;
    wait = await look().then(() => everyMs, () => Math.min(2 * wait, seldomMs));
    if (!isOver) timer = setTimeout(() => void next(), wait);
  };
  const wake = () => {
    touchedAt = Date.now();
    if (isResting) void next();
  };
  wake();
  for (const touch of touches) window.addEventListener(touch, wake, { capture: true, passive: true });
  document.addEventListener('visibilitychange', wake);
  return () => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    for (const touch of touches) window.removeEventListener(touch, wake, { capture: true });
    document.removeEventListener('visibilitychange', wake);
  };
}
