import { useState } from 'react';
import { failureFrom } from './failure';

/**
 * Something that a dialog changes, as it was last read. `orRenew`: where a change of it is refused because somebody else changed it
 * meanwhile, it is read anew first, so that the refusal which says so is true.
 */
export function useNewest<T>(opened: T, read: () => Promise<T>) {
  const [newest, setNewest] = useState(opened);
  const orRenew = async <Answer>(sent: Promise<Answer>): Promise<Answer> => {
    try {
      return await sent;
    } catch (thrown) {
      if (failureFrom(thrown).code === 'stale') setNewest(await read());
      throw thrown;
    }
  };
  return { newest, orRenew };
}
