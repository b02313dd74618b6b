import { signIn, signOut } from 'next-auth/react';
import { releasePage } from '../client/hold-page';
import { dropFormsOf } from '../client/shelf';

/** Why nobody came in: the codes that the credentials check answers with. */
export type SignInProblem =
  | { code: 'wrong-credentials' }
  | { code: 'too-many-attempts'; minutes: number }
  | { code: 'unreachable' };

/** Ask to come in; null when the door opened. A disabled account answers like a wrong password. */
export async function enter(email: string, password: string): Promise<SignInProblem | null> {
  const answer = await signIn('credentials', { redirect: false, email, password }).catch(() => undefined);
  if (answer === undefined) return { code: 'unreachable' };
  if (answer.ok && !answer.error) return null;
  return problemOf(answer.error ?? '', answer.status);
}

/** `too-many-attempts:12` asks for twelve minutes of patience; what is not known counts as wrong credentials. */
export function problemOf(error: string, status: number): SignInProblem {
  const wait = /too-many-attempts\D*(\d+)?/.exec(error);
  if (wait) return { code: 'too-many-attempts', minutes: Math.max(1, Number(wait[1] ?? 1)) };
  const isOurs = status >= 500 || error === 'unavailable' || error === 'defect';
  return { code: isOurs ? 'unreachable' : 'wrong-credentials' };
}

/**
 * Sign out, and leave nothing half written to whoever sits here next. It goes when the door is shut, not before; whoever would lose
 * something by it was asked before, since the session is over by the time that the browser could ask.
 */
export async function leave(personId: string): Promise<void> {
  await signOut({ redirect: false });
  await dropFormsOf(personId);
  releasePage();
  window.location.assign('/sign-in');
}
