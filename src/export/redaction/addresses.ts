import { isIPv4, isIPv6 } from 'node:net';
import type { Pseudonyms } from './pseudonyms.ts';

/** A block of addresses that means something by itself: its first bits. */
interface Block {
  readonly bytes: readonly number[];
  readonly length: number;
}

/**
 * Blocks whose addresses stay in them and outside of which others stay: private, shared, local, multicast and reserved
 * ones (https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry). What is public stays
 * public.
 */
const blocks: Readonly<Record<4 | 16, readonly Block[]>> = {
  4: [
    { bytes: [0], length: 8 },
    { bytes: [10], length: 8 },
    { bytes: [100, 64], length: 10 },
    { bytes: [127], length: 8 },
    { bytes: [169, 254], length: 16 },
    { bytes: [172, 16], length: 12 },
    { bytes: [192, 168], length: 16 },
    { bytes: [224], length: 3 },
  ],
  16: [
    { bytes: [0], length: 8 },
    { bytes: [0xfc], length: 7 },
    { bytes: [0xfe, 0x80], length: 10 },
    { bytes: [0xff], length: 8 },
  ],
};

/**
 * The pseudonym of an IP address or CIDR: as many of their first bits are alike as of the originals, so that networks hold
 * what they held (the construction of Crypto-PAn, https://doi.org/10.1016/j.comnet.2004.03.033). `0.0.0.0/0` and whole
 * special blocks stay. Undefined for what is neither.
 */
export function pseudonymousAddress(text: string, pseudonyms: Pseudonyms): string | undefined {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const bytes = bytesOf(address);
  if (bytes === undefined) return undefined;
  const bits = bytes.length * 8;
  const prefix = slash < 0 ? bits : Number(text.slice(slash + 1));
  if (slash >= 0 && (!/^\d{1,3}$/.test(text.slice(slash + 1)) || prefix > bits)) return undefined;
  // The address of a network has no bits after its prefix, before and after.
  const isNetwork = bytes.every((byte, at) => (byte & (0xff >> Math.min(8, Math.max(0, prefix - at * 8)))) === 0);
  const written = writtenAddress(permuted(bytes, slash >= 0 && isNetwork ? prefix : bits, pseudonyms));
  return slash < 0 ? written : `${written}/${prefix}`;
}

/** Flips bits up to a length, each as the bits before it say. */
function permuted(bytes: readonly number[], length: number, pseudonyms: Pseudonyms): number[] {
  const special = blocks[bytes.length as 4 | 16];
  const result = [...bytes];
  for (let at = 0; at < Math.ceil(length / 8); at++) {
    // Of 256 bits, one for each possible beginning of this byte.
    const flips = pseudonyms.bits(`address${bytes.length}`, Uint8Array.from(bytes.slice(0, at)));
    const byte = bytes[at] as number;
    for (let bit = 0; bit < 8 && at * 8 + bit < length; bit++) {
      if (special.some((block) => isWithinReach(block, bytes, at * 8 + bit))) continue;
      const beginning = (1 << bit) | (byte >> (8 - bit));
      if (((flips[beginning >> 3] as number) >> (beginning & 7)) & 1)
        result[at] = (result[at] as number) ^ (0x80 >> bit);
    }
  }
  return result;
}

/** Whether addresses with the same first bits are in a block and others are not. */
function isWithinReach(block: Block, bytes: readonly number[], known: number): boolean {
  return known < block.length && sameBits(block.bytes, bytes, known);
}

function sameBits(a: readonly number[], b: readonly number[], length: number): boolean {
  for (let bit = 0; bit < length; bit++) {
    const mask = 0x80 >> (bit & 7);
    if (((a[bit >> 3] ?? 0) & mask) !== ((b[bit >> 3] ?? 0) & mask)) return false;
  }
  return true;
}

function bytesOf(address: string): number[] | undefined {
  if (isIPv4(address)) return address.split('.').map(Number);
  if (!isIPv6(address) || address.includes('%')) return undefined;
  const [head = '', tail] = address.split('::');
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  return [...before, ...Array<number>(16 - before.length - after.length).fill(0), ...after];
}

function groups(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) return group.split('.').map(Number);
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

/** As RFC 5952 recommends. */
function writtenAddress(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.');
  const words = Array.from({ length: 8 }, (_, at) =>
    (((bytes[at * 2] as number) << 8) | (bytes[at * 2 + 1] as number)).toString(16),
  );
  const runs = [...words.join(':').matchAll(/(?<![0-9a-f])0(?::0)+(?![0-9a-f])/g)];
  const longest = runs.toSorted((a, b) => b[0].length - a[0].length || a.index - b.index)[0];
  if (longest === undefined) return words.join(':');
  const text = words.join(':');
  const before = text.slice(0, longest.index).replace(/:$/, '');
  const after = text.slice(longest.index + longest[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}
