import { Refusal } from '#domain/refusal';

/** The largest request, in bytes. */
export const maxBytes = 2_500_000;

/**
 * Read a request's body and count while reading, since Content-Length is only a promise.
 *
 * Refuses with `body-too-large`, and stops reading there; with `body-not-json` when its sender went away in the middle,
 * which is no failure of ours and reaches nobody.
 */
export async function readBody(request: Request, limit: number = maxBytes): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new Refusal('body-too-large', { params: { maxMegabytes: limit / 1_000_000 } });
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const next = () => reader?.read().catch(() => { throw new Refusal('body-not-json'); });
  for (let read = await next(); read && !read.done; read = await next()) {
    size += read.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(read.value);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

/** The JSON value that the bytes hold; `undefined` when there are none. */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) throw new Refusal('body-not-json');
    throw error;
  }
}
