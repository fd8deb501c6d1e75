/**
 * In which forms a secret stands in bytes, if it does: as it is, half of it, percent-encoded, escaped for JSON or XML, or
 * in base64 wherever it begins there. Empty when it is not there.
 */
export function findSecret(secret: string, bytes: Buffer | string): string[] {
  const text = typeof bytes === 'string' ? bytes : bytes.toString('latin1');
  return Object.entries(formsOf(secret)).flatMap(([form, looks]) => (text.includes(looks) ? [form] : []));
}

function formsOf(secret: string): Record<string, string> {
  const half = Math.floor(secret.length / 2);
  return {
    'as it is': secret,
    ...(half < 12 ? {} : { 'its first half': secret.slice(0, half), 'its second half': secret.slice(half) }),
    'percent-encoded': encodeURIComponent(secret),
    'escaped for JSON': JSON.stringify(secret).slice(1, -1),
    'escaped for XML': secret
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;'),
    ...Object.fromEntries(
      [0, 1, 2].flatMap((offset) =>
        (['base64', 'base64url'] as const).map((encoding) => [
          `in ${encoding}, ${offset} characters in`,
          encodedInside(secret, offset, encoding),
        ]),
      ),
    ),
  };
}

/** The part of an encoding that does not depend on what stands before and after. */
function encodedInside(secret: string, offset: number, encoding: 'base64' | 'base64url'): string {
  const encoded = Buffer.from('.'.repeat(offset) + secret).toString(encoding);
  return encoded.slice(offset === 0 ? 0 : 4, -4);
}
