import { isRegion, providerDomains, providerLabels } from './cloudWords.ts';
import type { Pseudonyms } from './pseudonyms.ts';

const label = '(?:[a-z0-9_*](?:[a-z0-9_-]{0,61}[a-z0-9])?)';
const hostName = new RegExp(`^(?:${label}\\.){1,20}[a-z][a-z0-9-]{1,24}\\.?$`, 'i');
const email = /^[^\s@<>"]{1,64}@[a-z0-9.-]{1,253}$/i;

/**
 * The pseudonym of a host name, undefined for other text. Ends and services of the providers stay:
 * `db-1.c4f2.eu-west-1.rds.amazonaws.com` is `k3x9m2qp.7rt1b0zc.eu-west-1.rds.amazonaws.com`. A domain of their customer
 * becomes one below `example` (RFC 2606); what was within it stays so.
 */
export function pseudonymousHost(text: string, pseudonyms: Pseudonyms): string | undefined {
  if (!hostName.test(text)) return undefined;
  const end = text.endsWith('.') ? '.' : '';
  const name = end === '' ? text : text.slice(0, -1);
  const domain = providerDomains.find((known) => isWithin(name, known));
  if (domain !== undefined) {
    const labels = name
      .slice(0, -domain.length)
      .split('.')
      .filter((part) => part !== '');
    return `${[...labels.map((part) => own(part, pseudonyms)), domain].join('.')}${end}`;
  }
  const labels = name.split('.');
  const registered = labels.slice(-2).join('.');
  const inside = labels.slice(0, -2).map((part) => (part === '*' ? part : pseudonyms.word(part)));
  return `${[...inside, `${pseudonyms.word(registered)}.example`].join('.')}${end}`;
}

export function pseudonymousEmail(text: string, pseudonyms: Pseudonyms): string | undefined {
  if (!email.test(text)) return undefined;
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  return `${pseudonyms.word(text.slice(0, at))}@${pseudonymousHost(domain, pseudonyms) ?? pseudonyms.word(domain)}`;
}

function isWithin(name: string, domain: string): boolean {
  const lower = name.toLowerCase();
  return lower === domain || lower.endsWith(`.${domain}`);
}

function own(part: string, pseudonyms: Pseudonyms): string {
  return part === '*' || isRegion(part) || providerLabels.has(part.toLowerCase()) ? part : pseudonyms.word(part);
}
