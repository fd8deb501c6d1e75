/** Where a reader is: a section with what is asked of it, and a resource that is open in front of it. */
export interface Route {
  readonly section: string;
  readonly asked: URLSearchParams;
  /** Id of a resource. */
  readonly resource?: string;
}

/** Reads the part of an address behind `#`: `resources?q=web`, `resource=arn:…`. Undefined where it says nothing. */
export function parseRoute(hash: string): Route | undefined {
  const text = hash.replace(/^#/u, '');
  if (text === '') return undefined;
  if (text.startsWith('resource=')) {
    return { section: '', asked: new URLSearchParams(), resource: decoded(text.slice('resource='.length)) };
  }
  const [section = '', asked = ''] = text.split(/\?(.*)/su);
  return { section, asked: new URLSearchParams(asked) };
}

export function sectionAddress(section: string, asked: Readonly<Record<string, string>> = {}): string {
  const filled = Object.entries(asked).filter(([, value]) => value !== '');
  // Spaces as %20: an address with `+` in it is read otherwise by those who only decode it.
  const query = filled.map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`).join('&');
  return `#${section}${query === '' ? '' : `?${query}`}`;
}

export function resourceAddress(id: string): string {
  return `#resource=${encodeURIComponent(id.toWellFormed())}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
