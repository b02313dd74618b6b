import { expect, it } from 'vitest';
import { workingLocale } from './working';

it('is one’s own language in every browser', () => {
  expect(workingLocale({ own: 'es', remembered: 'en', accepted: 'en' })).toBe('es');
  expect(workingLocale({ own: 'en', remembered: 'es', accepted: 'es' })).toBe('en');
});

it('is the browser’s for those who never chose one', () => {
  expect(workingLocale({ own: undefined, remembered: 'es', accepted: 'en' })).toBe('es');
  expect(workingLocale({ own: undefined, remembered: undefined, accepted: 'es-MX' })).toBe('es');
  expect(workingLocale({ own: undefined, remembered: 'xx', accepted: null })).toBe('en');
});
