import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gate } from '#domain/gates';
import { approve, blockingGates, decisions, mayApprove, maySubmit, sendBack, stageOf, submit, withdraw } from '#domain/review';
import type { Passage, Standing } from '#domain/review';

/** A claim's way in words: `send`, `take back`, or a decision with the digest that it names; `agree` is a blind verdict that does. */
function passage(...steps: string[]): Passage {
  const submissions: { id: string; withdrawn: boolean }[] = [];
  const reviews: { submissionId: string; decision: (typeof decisions)[number]; agrees: boolean; digest: string }[] = [];
  for (const step of steps) {
    const [act, digest = ''] = step.split(' of ');
    const last = submissions.at(-1);
    const decision = act === 'agree' ? 'blind-verdict' : decisions.find((known) => known === act);
    if (act === 'send') submissions.push({ id: `submission ${submissions.length}`, withdrawn: false });
    else if (act === 'take back' && last) last.withdrawn = true;
    else if (decision && last) reviews.push({ submissionId: last.id, decision, agrees: act === 'agree', digest });
  }
  return { submissions, reviews };
}

describe('a claim', () => {
  it.each([
    ['draft', []],
    ['in-review', ['send']],
    ['draft', ['send', 'take back']],
    ['changes-requested', ['send', 'request-changes of now']],
    ['approved', ['send', 'approve of now']],
    ['outdated', ['send', 'approve of before']],
    ['in-review', ['send', 'request-changes of now', 'send']],
    ['in-review', ['send', 'approve of now', 'send']],
    ['in-review', ['send', 'approve of before', 'send']],
    ['approved', ['send', 'request-changes of before', 'send', 'approve of now']],
    ['approved', ['send', 'approve of now', 'send', 'take back']],
    ['changes-requested', ['send', 'request-changes of before', 'send', 'take back']],
    ['approved', ['send', 'agree of now']],
    ['outdated', ['send', 'agree of before']],
    ['in-review', ['send', 'blind-verdict of now']],
    ['approved', ['send', 'blind-verdict of now', 'approve of now']],
    ['changes-requested', ['send', 'blind-verdict of now', 'request-changes of now']],
  ])('is %s after %j', (stage, steps) => expect(stageOf(passage(...steps), 'now')).toBe(stage));

  it('is approved again when a change is undone', () => {
    const approved = passage('send', 'approve of before');
    expect(stageOf(approved, 'now')).toBe('outdated');
    expect(stageOf(approved, 'before')).toBe('approved');
  });
});

const aStep = fc.constantFrom('send', 'take back', 'approve of now', 'approve of before', 'request-changes of now', 'agree of now', 'blind-verdict of now');

it('is approved only by an approval of exactly what is there', () => {
  fc.assert(fc.property(fc.array(aStep), (steps) => {
    const way = passage(...steps);
    if (stageOf(way, 'now') !== 'approved') return;
    expect(way.reviews.some(({ decision, agrees, digest }) => (decision === 'approve' || agrees) && digest === 'now')).toBe(true);
    expect(stageOf(way, 'another')).toBe('outdated');
  }));
});

it('waits for a review after it was sent, whatever came before', () => {
  fc.assert(fc.property(fc.array(aStep), (steps) => {
    expect(stageOf(passage(...steps, 'send'), 'now')).toBe('in-review');
  }));
});

it('is where it was before, once a submission is taken back', () => {
  fc.assert(fc.property(fc.array(aStep), (steps) => {
    expect(stageOf(passage(...steps, 'send', 'take back'), 'now')).toBe(stageOf(passage(...steps), 'now'));
  }));
});

const standing = (stage: Standing['stage'], sent: string | null = 'now'): Standing => ({ stage, digest: 'now', sent });
const refuses = (code: string) => expect.objectContaining({ code });

describe('sending', () => {
  const gate = (code: Gate['code'], level: Gate['level'] = 'block'): Gate => ({ code, level, params: {} });

  it('is open unless exactly this waits or holds', () => {
    expect((['draft', 'changes-requested', 'outdated'] as const).every((stage) => maySubmit(standing(stage)))).toBe(true);
    expect([maySubmit(standing('in-review')), maySubmit(standing('approved'))]).toEqual([false, false]);
    expect(maySubmit(standing('in-review', 'before'))).toBe(true);
    expect(() => submit(standing('in-review'), [], [])).toThrow(refuses('already-in-review'));
    expect(() => submit(standing('approved'), [], [])).toThrow(refuses('already-approved'));
  });

  it('stops at blocking gates without a reason, and keeps only reasons that were needed', () => {
    const gates = [gate('no-evidence'), gate('few-origins', 'warn'), gate('approval-outdated')];
    expect(() => submit(standing('outdated'), gates, [])).toThrow(expect.objectContaining({ code: 'gate-blocks', params: { gates: 'no-evidence' } }));
    const reasons = [{ gate: 'no-evidence', reason: 'Known.' }, { gate: 'self-citation', reason: 'None.' }] as const;
    expect(submit(standing('outdated'), gates, reasons)).toEqual([{ ...reasons[0], stood: [{}] }]);
  });

  it('has no way past a missing verdict', () => {
    expect(() => submit(standing('draft', null), [gate('no-verdict')], [{ gate: 'no-verdict', reason: 'Later.' }])).toThrow(refuses('verdict-missing'));
  });
});

describe('a decision', () => {
  it('is about what waits, as it is, and an approval about what was sent', () => {
    expect(() => approve(standing('in-review'), 'now', [])).not.toThrow();
    expect(() => approve(standing('outdated'), 'now', [])).toThrow(refuses('not-in-review'));
    expect(() => approve(standing('in-review'), 'before', [])).toThrow(refuses('digest-outdated'));
    expect(() => approve(standing('in-review', 'before'), 'now', [])).toThrow(refuses('changed-since-sent'));
    expect(mayApprove(standing('in-review', 'before'), [])).toBe(false);
    expect(() => sendBack(standing('in-review', 'before'), 'now', 'Why?')).not.toThrow();
    expect(() => sendBack(standing('in-review'), 'now', ' ')).toThrow(refuses('comment-required'));
    expect(() => withdraw(standing('approved'))).toThrow(refuses('not-in-review'));
  });
  it.each([[1, []], [2, []], [3, ['unresolved-comment']]])('passes over the comments that a reason was given for: %i of 2', (count, blocking) => {
    const gates: Gate[] = [{ code: 'unresolved-comment', level: 'block', params: { count } }];
    expect(blockingGates(gates, [{ gate: 'unresolved-comment', reason: 'The port is silent.', stood: [{ count: 2 }] }])).toEqual(blocking);
  });

  it('passes over the excerpts that a reason was given for, and no other', () => {
    const gates: Gate[] = [1, 2].map((evidence) => ({ code: 'excerpt-not-in-snapshot', level: 'block', params: { evidence } }));
    const passed = { gate: 'excerpt-not-in-snapshot' as const, reason: 'A scan.' };
    expect(blockingGates(gates, [{ ...passed, stood: [{ evidence: 1 }] }])).toEqual(['excerpt-not-in-snapshot']);
    expect(blockingGates(gates, [{ ...passed, stood: [{ evidence: 1 }, { evidence: 2 }] }])).toEqual([]);
  });

  it('is no approval while a gate blocks that nobody gave a reason to pass over', () => {
    const gates: Gate[] = [
      { code: 'unresolved-comment', level: 'block', params: {} }, { code: 'few-origins', level: 'warn', params: {} },
      { code: 'approval-outdated', level: 'block', params: {} }, { code: 'no-evidence', level: 'block', params: {} },
    ];
    const blocking = blockingGates(gates, [{ gate: 'no-evidence', reason: 'Plain.', stood: [{}] }]);
    expect(blocking).toEqual(['unresolved-comment']);
    expect(mayApprove(standing('in-review'), blocking)).toBe(false);
    expect(() => approve(standing('in-review'), 'now', blocking)).toThrow(
      expect.objectContaining({ code: 'approval-blocked', params: { gates: 'unresolved-comment' } }),
    );
  });
});
