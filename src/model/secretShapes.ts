/** Stands where a secret was. It is no secret itself and survives every escaping. */
export const removed = '(removed)';

interface Shape {
  readonly pattern: RegExp;
  readonly replace: (match: string, ...groups: string[]) => string;
}

const all = (): string => removed;
/** Keeps the first group, which only leads to the secret. */
const afterFirst = (_: string, before = ''): string => `${before}${removed}`;

/**
 * What a secret looks like, wherever it stands. Every pattern takes time in proportion to the text: what repeats without
 * bound either ends the pattern, or can only begin where no character of the same kind stands before.
 */
const shapes: readonly Shape[] = [
  // RFC 7468 and what OpenSSH, PGP and age write. One that is cut off goes to the end.
  {
    pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}-----|$)/g,
    replace: all,
  },
  { pattern: /AGE-SECRET-KEY-1[A-Z0-9]{20,}/g, replace: all },
  // RFC 7519: three or five parts, of which the first is a JSON object in base64url.
  { pattern: /(?<![\w-])[\w-]{4,}(?:\.[\w-]*){2,}/g, replace: withoutJwt },
  // AWS session tokens, by the base64 of what they begin with (`origin_ec`, `er/aws`).
  { pattern: /(?:IQoJb3JpZ2lu|F[wQ]o[GD](?:ZXIvYXdz|YXdz))[\w+/=%-]{20,}/g, replace: all },
  // https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
  { pattern: /gh[opsur]_[A-Za-z0-9]{30,}|github_pat_\w{22,}/g, replace: all },
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  { pattern: /gl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|wt|soat|ffct)-[\w.-]{20,}/g, replace: all },
  // https://api.slack.com/concepts/token-types and https://api.slack.com/messaging/webhooks
  { pattern: /xox[a-z]{1,2}-[\w-]{10,}|xapp-[\w-]{10,}/g, replace: all },
  { pattern: /(hooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/-]+/g, replace: afterFirst },
  // https://discord.com/developers/docs/resources/webhook and https://core.telegram.org/bots/api#authorizing-your-bot
  { pattern: /(discord(?:app)?\.com\/api\/webhooks\/\d{1,25}\/)[\w-]+/g, replace: afterFirst },
  { pattern: /(api\.telegram\.org\/bot)\d{1,20}:[\w-]+/g, replace: afterFirst },
  // https://docs.stripe.com/keys; `pk_` keys are public. Names of disks, tasks and networks have no digits so far on.
  { pattern: /[sr]k_(?:live|test)_(?=[A-Za-z]{0,24}\d)[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/=]{16,}/g, replace: all },
  // https://cloud.google.com/docs/authentication/api-keys, and OAuth's access tokens and client secrets.
  { pattern: /AIza[\w-]{35}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}/g, replace: all },
  // https://learn.microsoft.com/purview/sit-defn-client-secret-api-key and the keys of storage accounts (512 bits).
  { pattern: /[\w~.-]{3}\dQ~[\w~.-]{31,}/g, replace: all },
  { pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86,90}==/g, replace: all },
  // npm, PyPI, Docker Hub, Hugging Face, HashiCorp Vault, DigitalOcean, SendGrid.
  { pattern: /npm_[A-Za-z0-9]{36,}|pypi-[\w-]{50,}|dckr_[a-z]{3}_[\w-]{20,}|hf_[A-Za-z0-9]{30,}/g, replace: all },
  { pattern: /hv[sbr]\.[\w-]{24,}|do[opr]_v1_[0-9a-f]{60,}|SG\.[\w-]{22}\.[\w-]{40,}/g, replace: all },
  // OpenAI and Anthropic, but no `disk-backup-of-production`: at the beginning of a word, or after an escape.
  {
    pattern:
      /(?:(?<![\w-])|(?<=\\[nrt]|%[0-9A-F]{2}))sk-(?:(?:proj|svcacct|admin|ant|or)-[\w-]{20,}|[A-Za-z0-9]{20,})/g,
    replace: all,
  },
  // RFC 9110, 11.4: credentials after the name of their scheme. A word of prose has no digit and is shorter.
  {
    pattern:
      /\b((?:Bearer|Negotiate|SharedKey)[ \t]{1,3})(?:(?=[\w.~+/=:-]{0,99}\d)[\w.~+/=:-]{8,}|[\w.~+/=:-]{24,})/gi,
    replace: afterFirst,
  },
  // RFC 7617. As a word of prose, `basic` stands before names and identifiers as well.
  { pattern: /\b(Basic[ \t]{1,3})([A-Za-z0-9+/]{8,})={0,2}(?![\w.:-])/gi, replace: withoutUserPassword },
  // Azure Functions (https://learn.microsoft.com/azure/azure-functions/function-keys-how-to) and OAuth.
  { pattern: /([?&]code=)[\w/+=%.~-]{16,}/g, replace: afterFirst },
  // https://github.com/go-sql-driver/mysql#dsn-data-source-name
  { pattern: /(?<![^\s"'=;,])([\w.-]{1,64}:)[^\s"']{1,256}?(?=@(?:tcp|unix|udp)\()/g, replace: afterFirst },
  // RFC 3986, 3.2.1: the rest of a word from `://` on, in which there may be several.
  { pattern: /:\/\/[^\s"'<>]+/g, replace: withoutUserPasswords },
];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
const accessKeyId = /A[KS]IA[A-Z0-9]{16}/;
const secretAccessKey = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g;

/** None of the shapes is without one of these: most text is passed over by one look. */
const hint =
  /:\/\/|-----BEGIN|KEY-1|eyJ|eyAi|ewogIC|ew0KIC|Zl2lu|b3JpZ2lu|YXdz|XIvYXdz|[a-z]_|gl[a-z]{2,5}-|xox|xapp|hooks\.|api|AIza|ya29|GOCS|Q~|[A-Za-z0-9+/]{40}|pypi-|hv[sbr]\.|SG\.|sk-|bearer|basic|negotiate|sharedkey|code=|@(?:tcp|unix|udp)\(/i;

/** The text without what looks like a secret, whatever it is called. An access key's id is no secret and stays. */
export function withoutShapes(text: string): string {
  if (text.length < 12 || !hint.test(text)) return text;
  const result = shapes.reduce((rest, { pattern, replace }) => rest.replace(pattern, replace), text);
  return accessKeyId.test(result) ? result.replace(secretAccessKey, removed) : result;
}

/** Base64 of `{"`, `{ "` and `{` before an indented line. */
const jsonObject = /eyJ|eyAi|ewogIC|ew0KIC/;

/** Takes the dotted run from where a JSON object in base64url begins, if enough follows for a token. */
function withoutJwt(run: string): string {
  const start = run.search(jsonObject);
  if (start < 0) return run;
  const token = run.slice(start);
  return token.length >= 24 && token.split('.', 3).length === 3 ? `${run.slice(0, start)}${removed}` : run;
}

/** Takes base64 if it is that of `user:password`. */
function withoutUserPassword(match: string, scheme = '', encoded = ''): string {
  const whole = encoded.slice(0, encoded.length - (encoded.length % 4)); // A colon in the rest ends an empty password.
  return atob(whole).includes(':') ? `${scheme}${removed}` : match;
}

const port = /^\d{1,5}(?:[/?#,]|$)/;
const opaqueUser = /^[A-Za-z0-9_-]{30,}$/;

/** `://user:password@host` keeps all but the password; a long opaque user without one is a token, and goes. */
function withoutUserPasswords(run: string): string {
  return run
    .split('://')
    .map((part) => {
      const at = part.lastIndexOf('@');
      if (at < 0) return part;
      const colon = part.indexOf(':');
      if (colon >= 0 && colon < at) {
        return port.test(part.slice(colon + 1)) ? part : `${part.slice(0, colon + 1)}${removed}${part.slice(at)}`;
      }
      return opaqueUser.test(part.slice(0, at)) ? `${removed}${part.slice(at)}` : part;
    })
    .join('://');
}
