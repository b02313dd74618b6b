import { Refusal } from '#domain/refusal';
import { sayRule } from '#domain/rule';
import type { RuleCode, RuleParams } from '#domain/rule';

/** One rule that an input breaks: the dotted path of the field, the rule in English words, its code and parameters. */
export type Fault = { field: string; rule: string; ruleCode: RuleCode; params: RuleParams };

/** An input that breaks the rules of its schema. `errors` lists every broken rule; the refusal itself names the first. */
export class InvalidInput extends Refusal {
  readonly errors: readonly Fault[];

  constructor(errors: readonly [Fault, ...Fault[]]) {
    const [{ field, rule, ruleCode, params }] = errors;
    super('invalid-input', { field, params: { ...params, rule, ruleCode } });
    this.errors = errors;
  }
}

/** The refusal of an input for one rule that its schema cannot know, because it depends on what is stored. */
export function invalid(field: string, ruleCode: RuleCode, params: RuleParams = {}): InvalidInput {
  return new InvalidInput([fault(field, ruleCode, params)]);
}

/** A broken rule, with its English words. */
export function fault(field: string, ruleCode: RuleCode, params: RuleParams = {}): Fault {
  return { field, rule: sayRule(ruleCode, params), ruleCode, params };
}
