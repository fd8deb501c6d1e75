import { createHmac } from 'node:crypto';

/** Without letters that are taken for digits; no word of English can be made of it by chance, having no `i`, `l`, `o`, `u`. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Eight of 32 letters: of 100,000 texts two are alike once in 200 times, and then the later one gets another. */
const length = 8;

/**
 * Pseudonyms of texts: the same text and key always give the same, and without the key nobody can find the text by trying
 * all (HMAC-SHA-256, RFC 2104). Case does not count, because Azure writes one id in several spellings. Within one of these
 * no two texts have the same pseudonym of a kind; where two would, the one that comes later gets the next.
 */
export interface Pseudonyms {
  /** Eight letters and digits. */
  word(text: string): string;
  /** So many decimal digits. */
  digits(text: string, count: number): string;
  /** So many hexadecimal digits. */
  hex(text: string, count: number): string;
  guid(text: string): string;
  /** 256 bits that nobody can tell without the key; not for texts but for parts of numbers. */
  bits(purpose: string, of: Uint8Array): Uint8Array;
}

export function createPseudonyms(key: Uint8Array): Pseudonyms {
  const known = new Map<string, string>();
  const taken = new Map<string, string>();
  const keyed = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const unique = (kind: string, text: string, make: (bytes: Buffer) => string): string => {
    const folded = text.normalize('NFC').toLowerCase();
    const asked = `${kind} ${folded}`;
    const before = known.get(asked);
    if (before !== undefined) return before;
    for (let attempt = 0; ; attempt++) {
      const pseudonym = make(keyed(`${kind} ${attempt} ${folded}`));
      if (taken.has(`${kind} ${pseudonym}`) || pseudonym === folded) continue;
      taken.set(`${kind} ${pseudonym}`, folded);
      known.set(asked, pseudonym);
      return pseudonym;
    }
  };
  return {
    word: (text) =>
      unique('word', text, (bytes) => Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % 32]).join('')),
    digits: (text, count) =>
      unique(`digits${count}`, text, (bytes) => Array.from(bytes.subarray(0, count), (byte) => byte % 10).join('')),
    hex: (text, count) => unique(`hex${count}`, text, (bytes) => bytes.toString('hex').slice(0, count)),
    guid: (text) => unique('guid', text, guidOf),
    bits: (purpose, of) => createHmac('sha256', key).update(`${purpose} `).update(of).digest(),
  };
}

/** A random UUID's shape (RFC 9562, version 4). */
function guidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
