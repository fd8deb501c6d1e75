/** The two shared files. They name profiles differently: `[profile x]` in one is `[x]` in the other. */
export type FileKind = 'config' | 'credentials';
export type SectionKind = 'profile' | 'sso-session' | 'services' | 'other';

/** What a section header says. */
export interface Header {
  readonly kind: SectionKind;
  readonly name: string;
  /** Why the SDK does not read the section. */
  readonly mistake?: { readonly code: string; readonly text: string };
  /** A name of something that every JavaScript object has, on which the SDK's parser stumbles. */
  readonly breaksParser: boolean;
}

/** What the SDK's parser takes for a section with a word before its name. */
const headerPattern = /^([\w-]+)\s(["'])?([\w\-@+.%:/]+)\2$/;
const nameRule = 'names hold letters, digits and _ - @ + . % : / only';

/** Reads what stands between the brackets, as the SDK does for this file, and says why where it would not. */
export function readHeader(inside: string, file: FileKind): Header {
  const match = headerPattern.exec(inside);
  const key = match === null ? inside : isKind(match[1]) ? `${match[1]}.${match[3]}` : undefined;
  // The SDK joins word and name with a dot, and so takes a header that was written with a dot for the same.
  const dotted = key === undefined ? undefined : splitAtDot(key);
  const { kind, name } = dotted ?? probable(inside);
  const header = { kind, name, breaksParser: inside in {} || name in {} };
  const unread = (code: string, text: string): Header => ({ ...header, mistake: { code, text } });

  if (inside.trim() === '') return unread('SectionName', 'The section has no name.');
  if (file === 'credentials') {
    if (key === undefined) return unread('SectionName', `The SDK does not read [${inside}]: ${nameRule}.`);
    if (dotted === undefined) return { ...header, kind: 'profile', name: inside };
    if (kind === 'profile') return unread('SectionName', `In the credentials file this section is written [${name}].`);
    return unread('WrongFile', `[${inside}] belongs in the config file; it is not read here.`);
  }
  if (dotted !== undefined || inside === 'default') return header;
  if (inside === 'plugins' || inside === 'preview') return { ...header, kind: 'other' };
  if (probableHeader.test(inside)) {
    return unread('SectionName', `The SDK does not read [${inside}]: it is written [${kind} NAME], and ${nameRule}.`);
  }
  return unread('SectionName', `In the config file this section is written [profile ${name}].`);
}

function splitAtDot(key: string): { kind: SectionKind; name: string } | undefined {
  const dot = key.indexOf('.');
  const word = key.slice(0, Math.max(dot, 0));
  return isKind(word) ? { kind: word, name: key.slice(dot + 1) } : undefined;
}

const probableHeader = /^\s*(profile|sso-session|services)\s+["']?(.*?)["']?\s*$/i;

/** What was probably meant by a header that the SDK does not read. */
function probable(inside: string): { kind: SectionKind; name: string } {
  const match = probableHeader.exec(inside);
  const kind = match?.[1]?.toLowerCase();
  return isKind(kind) ? { kind, name: match?.[2] ?? '' } : { kind: 'profile', name: inside };
}

function isKind(word: string | undefined): word is SectionKind {
  return word === 'profile' || word === 'sso-session' || word === 'services';
}
