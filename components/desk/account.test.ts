import { describe, expect, it } from 'vitest';
import { problemOf } from './account';

describe('a refused sign-in', () => {
  it('says how long to wait', () => {
    expect(problemOf('too-many-attempts:12', 401)).toEqual({ code: 'too-many-attempts', minutes: 12 });
    expect(problemOf('too-many-attempts', 401)).toEqual({ code: 'too-many-attempts', minutes: 1 });
  });

  it('tells a disabled account, an unknown one and a wrong password alike', () => {
    for (const error of ['CredentialsSignin', 'wrong-credentials', 'disabled']) {
      expect(problemOf(error, 401)).toEqual({ code: 'wrong-credentials' });
    }
  });

  it('does not blame the person when the server is down', () => {
    expect(problemOf('Internal Server Error', 502)).toEqual({ code: 'unreachable' });
    expect(problemOf('unavailable', 401)).toEqual({ code: 'unreachable' });
    expect(problemOf('defect', 401)).toEqual({ code: 'unreachable' });
  });
});
