import pino from 'pino';

/**
 * The log of this process: JSON lines on standard error, so that a command's standard output stays its own.
 *
 * It names people and things by id only; what could be a secret is cut out wherever it turns up.
 */
export const log = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['password', 'token', 'cookie', 'authorization', '*.password', '*.token', '*.cookie', '*.authorization'], remove: true },
  },
  pino.destination({ dest: 2, sync: true }),
);
