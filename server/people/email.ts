import { Refusal } from '#domain/refusal';

/** Nothing that could split a header or a list of addresses; dots inside the domain, never two in a row. */
const shape = /^[^\s@<>()[\]\\,;:"\p{C}]+@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*$/u;

/**
 * The one form in which an e-mail address is stored and looked up: NFKC, lower case, exactly one ASCII @.
 *
 * Normalised before it is checked, so that a full-width @ cannot pass for another character.
 */
export function normaliseEmail(input: string): string {
  const email = input.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  if (email.length > 254 || !shape.test(email)) throw new Refusal('email-invalid', { field: 'email' });
  return email;
}
