import { problem } from '#contract/list';
import type { Problem } from '#contract/list';

/**
 * Why a request brought no answer: the newsroom said no, nobody could be asked, what came was not its answer (`unclear`), or nothing
 * was sent, since somebody else had changed the same.
 */
export type FailureReason = 'refused' | 'offline' | 'timeout' | 'broken' | 'unclear' | 'overtaken';

/**
 * A request that failed. `problem` is there when the server refused it in words; the screens say a
 * failure by its `code` (messages/<locale>/refusal.json, namespace `refusal`).
 */
export class Failure extends Error {
  readonly reason: FailureReason;
  readonly problem: Problem | null;

  constructor(reason: FailureReason, { problem: said = null, cause }: { problem?: Problem | null; cause?: unknown } = {}) {
    super(said?.detail ?? reason, { cause });
    this.name = 'Failure';
    this.reason = reason;
    this.problem = said;
  }

  /** The refusal's code, or the reason when there was no answer in words. */
  get code(): string {
    return this.problem?.code ?? this.reason;
  }

  /** The dotted path of the input that broke the rule; `null` for the request as a whole. */
  get field(): string | null {
    return this.problem?.field ?? null;
  }

  get params(): Record<string, string | number> {
    const { field, params } = this.problem ?? { field: null, params: {} };
    return field === null ? params : { field, ...params };
  }

  /** Whether sending the same again may help without anybody changing it. */
  get isPassing(): boolean {
    return (this.reason !== 'refused' && this.reason !== 'overtaken') || this.code === 'idempotency-in-progress';
  }
}

/** What a response that is no success says. A body that is no problem document makes a `broken` failure. */
export async function failureOf(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => null);
  const said = problem.safeParse(body);
  return said.success ? new Failure('refused', { problem: said.data }) : new Failure('broken', { cause: response.status });
}

/** What was thrown by `fetch` itself, or by anything of ours on the way. */
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const timedOut = thrown instanceof DOMException && (thrown.name === 'TimeoutError' || thrown.name === 'AbortError');
  return new Failure(timedOut ? 'timeout' : 'offline', { cause: thrown });
}
