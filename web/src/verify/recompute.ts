/**
 * The dice of a game as docs/rules.md defines them, on the browser's own cryptography. It shares no
 * code with the server, so that a mistake there cannot hide here.
 */

const WORD_VALUES = 2 ** 32;
const WORD_BYTES = 4;

/** Bytes in lower-case hexadecimal. */
function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of a seed; undefined for what is not 64 hexadecimal digits in lower case. */
export function seedBytes(seed: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[0-9a-f]{64}$/.test(seed)) return undefined;
  const pairs = seed.match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

/** SHA-256 in hexadecimal, of bytes or of a text's UTF-8. */
export async function sha256(content: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return toHex(await crypto.subtle.digest('SHA-256', bytes));
}

/** The first word that favours no face, or undefined when all of the digest's words are too large. */
function fairWord(digest: ArrayBuffer, faces: number): number | undefined {
  const view = new DataView(digest);
  const bound = Math.floor(WORD_VALUES / faces) * faces;
  for (let at = 0; at < digest.byteLength; at += WORD_BYTES) {
    const word = view.getUint32(at, false);
    if (word < bound) return word;
  }
  return undefined;
}

/** The words of both managers as they stand at the end of a draw's text; empty without any. */
export function wordsTail(away: string | undefined, home: string | undefined): string {
  return away === undefined && home === undefined ? '' : `|${away ?? ''}|${home ?? ''}`;
}

export type RollDie = (draw: { readonly text: string; readonly faces: number }) => Promise<number>;

/** Rolls dice by a seed: the text names game, play and draw, with the words behind them. */
export async function diceBySeed(seed: Uint8Array<ArrayBuffer>): Promise<RollDie> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
  const key = await crypto.subtle.importKey('raw', seed, algorithm, false, ['sign']);
  return async ({ text, faces }) => {
    let digest = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
    let word = fairWord(digest, faces);
    while (word === undefined) {
      digest = await crypto.subtle.digest('SHA-256', digest);
      word = fairWord(digest, faces);
    }
    return (word % faces) + 1;
  };
}
