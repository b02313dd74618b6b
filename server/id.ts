import { uuidv7 } from 'uuidv7';

/** A fresh UUIDv7: sorts by time, so that the newest row of its kind has the greatest id. */
export const newId = uuidv7;
