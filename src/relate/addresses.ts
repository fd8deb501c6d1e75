import { isIP } from 'node:net';
import type { Evidence } from '../model/relation.ts';
import type { Verb } from '../model/verbs.ts';

/** A private address that something's properties hold, and that is known as the address of something. */
export interface AddressSeen {
  /** Number of the resource whose properties hold it. */
  readonly by: number;
  readonly value: string;
  readonly verb: Verb;
  readonly reversed: boolean;
  readonly evidence: Evidence;
}

/** Addresses that the graph keeps of one resource: enough to find it by, however many it names. */
export const mostAddresses = 64;

/** What begins and ends as addresses do: most strings are not worth a closer look. */
const mayBeAddress = /^[\da-fA-F:][\da-fA-F.:]+$/;

/** Whether a text is one IPv4 or IPv6 address, private or public, that can be somebody's: no network, and not all zeros. */
export function isAddress(text: string): boolean {
  return text.length <= 45 && mayBeAddress.test(text) && isIP(text) !== 0 && /[1-9a-fA-F]/.test(text);
}
