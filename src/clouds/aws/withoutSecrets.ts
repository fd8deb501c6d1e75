/**
 * Secret values by the name that AWS gives them, and what stands in their place. The placeholders are AWS's own
 * examples, so that credentials from a replay look like credentials to the SDK. Expiry is far away: a replay never
 * signs out.
 */
const replacements: Readonly<Record<string, string>> = {
  AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  SessionToken: 'session-token',
  SecurityToken: 'session-token',
  TokenCode: '000000',
  ExternalId: 'external-id',
  WebIdentityToken: 'web-identity-token',
  SAMLAssertion: 'saml-assertion',
  accessToken: 'access-token',
  refreshToken: 'refresh-token',
  idToken: 'id-token',
  clientSecret: 'client-secret',
  deviceCode: 'device-code',
};

/** Not secret, but different at every call: a replay has to find the request again. */
const varying: Readonly<Record<string, string>> = { RoleSessionName: 'orrery' };

const values = new Map(
  Object.entries({ ...replacements, ...varying }).flatMap(([name, value]) => [
    [name, value],
    [name[0]?.toLowerCase() + name.slice(1), value],
  ]),
);
const names = [...values.keys()].join('|');
const inXml = new RegExp(`<(${names})>[^<]*</`, 'g');
const inJson = new RegExp(`("(${names})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'g');
const inForm = new RegExp(`(^|&)(${names})=[^&]*`, 'g');
const credentialsInXml = /(<Credentials>.*?<Expiration>)[^<]*(<\/Expiration>.*?<\/Credentials>)/gs;
const credentialsInJson = /("roleCredentials"\s*:\s*\{[^}]*"expiration"\s*:\s*)\d+/g;

/** The text of a request or answer in XML, JSON or a form, with every secret value replaced. */
export function withoutSecrets(text: string): string {
  const value = (name: string): string => values.get(name) ?? '';
  return text
    .replace(inXml, (_, name: string) => `<${name}>${value(name)}</`)
    .replace(inJson, (_, start: string, name: string) => `${start}"${value(name)}"`)
    .replace(inForm, (_, start: string, name: string) => `${start}${name}=${encodeURIComponent(value(name))}`)
    .replace(credentialsInXml, (_, start: string, end: string) => `${start}2999-12-31T23:59:59Z${end}`)
    .replace(credentialsInJson, (_, start: string) => `${start}${Date.UTC(2999, 11, 31)}`);
}
