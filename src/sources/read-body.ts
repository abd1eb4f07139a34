import { refuse } from "../messages/failure.ts";

/** A body up to `most` bytes, given up at the first byte too many: what a server announces counts as little as what it sends. */
export async function readBody(response: Response, host: string, most: number): Promise<Uint8Array> {
  if (Number(response.headers.get("content-length") ?? 0) > most) refuse("too-large", host);
  if (response.body === null) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      refuse("too-large", host);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
