import type { Json } from '../../model/json.ts';

/** A document that a service sends as text, as it is or percent-encoded as IAM does; the text itself where it is none. */
export function parsed(text: string): Json {
  try {
    return JSON.parse(/^%7B/i.test(text) ? decodeURIComponent(text) : text);
  } catch {
    return text; // What only looks like a document stays readable.
  }
}
