/** Made-up secrets in the forms that services document. Put together here, so that no scanner takes them for real ones. */
const alphabet = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0xR';
/** Different letters for each `kind`, so that no secret holds a part of another. */
const letters = (kind: number, count: number): string =>
  Array.from({ length: count }, (_, at) => alphabet[(at * (2 * kind + 1) + kind * (at >> 5)) % alphabet.length]).join(
    '',
  );
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const secrets = {
  jwt: `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ sub: 'app', admin: true })}.${letters(1, 43)}`,
  indentedJwt: `${Buffer.from('{\n  "alg": "none"\n}').toString('base64url')}.${base64url({ sub: 'app' })}.`,
  awsSessionToken: `IQoJb3JpZ2lu${letters(2, 200)}==`,
  githubToken: `${'ghp'}_${letters(3, 36)}`,
  githubFineGrained: `${'github'}_pat_${letters(4, 22)}_${letters(5, 59)}`,
  gitlabToken: `${'glpat'}-${letters(6, 20)}`,
  slackToken: `${'xoxb'}-123456789012-${letters(7, 24)}`,
  stripeKey: `${'sk'}_live_${letters(8, 24)}`,
  googleKey: `${'AIza'}${letters(9, 35)}`,
  azureClientSecret: `${letters(10, 3)}8Q~${letters(11, 34)}`,
  storageKey: `${letters(12, 86)}==`,
  npmToken: `${'npm'}_${letters(13, 36)}`,
  vaultToken: `${'hvs'}.${letters(14, 24)}`,
  openAiKey: `${'sk'}-proj-${letters(17, 40)}`,
  anthropicKey: `${'sk'}-ant-api03-${letters(18, 40)}`,
} as const;

export const privateKey = [
  '',
  '-----BEGIN RSA PRIVATE KEY-----',
  letters(15, 64),
  letters(16, 64),
  '-----END RSA PRIVATE KEY-----',
].join('\n');

/** AWS's own example. */
export const accessKey = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' } as const;
