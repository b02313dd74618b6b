import { readFileSync } from 'node:fs';

import { isStartedByNpm } from '../server/env.js';

/** @type {Set<() => unknown>} */
const endings = new Set();

/** @type {Promise<void> | null} */
let ending = null;

/**
 * Do `work` before this process ends; what was begun last ends first.
 *
 * @param {() => unknown} work
 * @returns {() => void} forgets it again
 */
export function atEnd(work) {
  endings.add(work);
  return () => void endings.delete(work);
}

/**
 * Undo everything that was begun, and exit. A second call waits for the first.
 *
 * @param {number} code
 */
export function end(code) {
  ending ??= undo().finally(() => process.exit(code));
  return ending;
}

export function isEnding() {
  return ending !== null;
}

async function undo() {
  for (const work of [...endings].reverse()) {
    try {
      await work();
    } catch (error) {
      console.error(error);
    }
  }
}

/**
 * End when Ctrl-C, SIGTERM, a closed terminal or the end of npm asks for it.
 *
 * @param {number} code the exit code then
 * @param {() => void} [say]
 */
export function endWhenAsked(code, say) {
  const ask = () => {
    if (ending === null) say?.();
    void end(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  if (isStartedByNpm()) watchParents(ask);
}

/**
 * npm hands no SIGTERM on to what it runs, so its end is noticed by a change of parents: ours, or, where a shell
 * stands between, the shell's.
 *
 * @param {() => void} then
 */
function watchParents(then) {
  const first = parents();
  const timer = setInterval(() => {
    if (parents() === first) return;
    clearInterval(timer);
    then();
  }, 300);
  timer.unref();
}

function parents() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    // The name of the program, in brackets, may hold spaces and brackets.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ')[1];
  } catch {
    return undefined;
  }
}
