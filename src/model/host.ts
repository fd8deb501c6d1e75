/** The host in an address such as `https://orders.vault.azure.net/` or `orders.redis.net:6380`, in lower case; undefined for what has none. */
export function hostIn(text: string): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const { hostname } = URL.parse(address.trim()) ?? {};
  return hostname === undefined || hostname === '' ? undefined : hostname.replace(/\.$/, '').toLowerCase();
}

/** Whether something is an IPv4 address that means something in its own network only (RFC 1918 and RFC 6598). */
export function isPrivateAddress(text: string): boolean {
  const [, first = '', second = ''] = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(text) ?? [];
  if (first === '10') return true;
  if (first === '192') return second === '168';
  if (first === '172') return Number(second) >= 16 && Number(second) < 32;
  return first === '100' && Number(second) >= 64 && Number(second) < 128;
}
