/**
 * Every rule that an input can break, by its code, in the English of the API.
 *
 * The sentence continues the name of a field; `{name}` stands for a parameter. The screens say a rule by its code
 * (messages/<locale>/rule.json).
 */
export const rules = {
  required: 'is required',
  empty: 'must not be empty',
  text: 'must be a string',
  number: 'must be a number',
  'whole-number': 'must be a whole number',
  switch: 'must be a boolean',
  list: 'must be an array',
  object: 'must be an object',
  'one-of': 'must be one of {options}',
  'unknown-key': 'is not a field of this request',
  'text-too-long': 'must be at most {max} characters long',
  'text-too-short': 'must be at least {min} characters long',
  'list-too-long': 'must be at most {max} items long',
  'list-too-short': 'must be at least {min} items long',
  'too-large': 'must be at most {max}',
  'too-small': 'must be at least {min}',
  id: 'must be an id that Stet gave out',
  day: 'must be a date, YYYY-MM-DD',
  moment: 'must be a moment in ISO 8601',
  'year-zero': 'must be a day of the year 1 or later',
  language: 'must be a language tag such as en or es-MX',
  address: 'must be a full http or https address without a user name in it',
  digest: 'must be the digest of the claim as you saw it',
  unstorable: 'must not hold a NUL or half a character',
  'no-words': 'must hold words',
  'one-text': 'needs exactly one of text, html, markdown, document, restores',
  'id-version': 'must be a UUID of version 7',
  'id-taken': 'is already taken by another claim',
  'address-taken': 'is already the address of another source',
  'cue-elsewhere': 'is only for the cue of an appearance, which stands in the article',
  'first-edition': 'must be left out, since a first edition corrects nothing',
  'other-article': 'is no appearance of this article',
  twice: 'is named twice',
  'lost-in-base': 'is lost in the base revision; mark its new words instead',
  'outside-text': 'leaves the new text',
  'before-start': 'must lie behind the start',
  'cuts-character': 'cuts a character',
  'not-valid': 'is not valid',
} as const satisfies Record<string, string>;

/** The stable name of a rule, as it travels in a problem document. */
export type RuleCode = keyof typeof rules;

/** What a rule's sentence needs to be said: lengths in UTF-16 units or items, bounds as they are. */
export type RuleParams = Record<string, string | number>;

/** Whether the word is the code of a rule; zod's own messages are not. */
export function isRuleCode(word: string): word is RuleCode {
  return Object.hasOwn(rules, word);
}

/** The rule in English, its parameters filled in. */
export function sayRule(code: RuleCode, params: RuleParams): string {
  return rules[code].replace(/\{(\w+)\}/gu, (_, name: string) => String(params[name] ?? name));
}
