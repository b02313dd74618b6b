import { z } from 'zod';
import type { RuleCode } from '#domain/rule';
import { isVisible } from '#domain/visible';

/** What a zod check is given as its message, so that the issue carries the code of our rule instead of English. */
export function breaks(code: RuleCode): { error: RuleCode } {
  return { error: code };
}

/** Whether PostgreSQL and every reader can hold the string: no NUL, no lone surrogate. */
function isStorable(value: string): boolean {
  return !value.includes('\u0000') && value.isWellFormed();
}

const storable = z.string().refine(isStorable, breaks('unstorable'));

/** Text of at most `max` UTF-16 units, line breaks welcome, outer white space removed. */
export const text = (max: number) => storable.trim().max(max);

/** One line of at most `max` UTF-16 units; line breaks inside become spaces. */
export const line = (max: number) => storable.transform((value) => value.replace(/\s+/gu, ' ').trim()).pipe(z.string().max(max));

/** A line in which there is something to see: neither empty nor made of signs without a shape, such as U+200B. */
export const name = (max: number) => line(max).pipe(z.string().min(1).refine(isVisible, breaks('empty')));

/** Text taken exactly as it is, for quotes and passwords. */
export const verbatim = (max: number) => storable.max(max);

/** A UUID as Stet gives them out. */
export const id = z.uuid();

/** A calendar day, `YYYY-MM-DD`, from the year 1: PostgreSQL knows no year 0. */
export const day = z.iso.date().refine((value) => !value.startsWith('0000'), breaks('year-zero'));

/** A moment, ISO 8601 with offset. */
export const moment = z.iso.datetime();

/** A BCP 47 language tag of a form that `Intl` accepts. */
export const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, breaks('language'));

/** A full http or https address without a user name; at most 2,048 characters. */
export const address = storable
  .trim()
  .max(2048)
  .refine(isWebAddress, breaks('address'));

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//iu.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  return url.username === '' && url.password === '' && url.hostname !== '';
}

/** A label in the languages of the interface. */
export const localised = z.object({ en: z.string(), es: z.string() }).meta({ id: 'Localised' });
