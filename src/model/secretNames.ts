/**
 * Words that say "the value is a secret" wherever they stand in a name, at the end of a word: `DB_PASSWORD_PROD`,
 * `clientsecret`, `SecretString`. The services' own spellings: AWS `SecretAccessKey`, `AuthToken`, `KeyMaterial`
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKey.html), Azure `AccountKey`, `SharedAccessKey`
 * (https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string).
 */
const anywhere =
  /(?:passwords?|passwd|passphrase|passwort|pwd|secrets?|tokens?|(?:api|access|account|auth|endpoint|instrumentation|license|master|private|secret|session|shared|signing|storage|subscription|function)_?keys?|key_material|user_?data|custom_?data|startup_?script|cloud_?init|connection_?strings?)(?:_|$)/;

/** Words that say so only at the end: an `AuthorizationType` or a `SignatureVersion` is none. */
const atTheEnd = /(?:^|_)(?:authorization|cookies?|credentials?|jwt|sig|signature)$/;

/** Last words of names that are about a secret without holding it: `SecretArn`, `AccessKeyId`, `MinimumPasswordLength`. */
const aboutOne =
  /_(?:age|algorithm|arns?|at|audience|changed|class|count|date|days|description|enabled|endpoint|expir(?:es|y|ation|ing)|file|format|from|host|hours|ids?|issuer|last_used|length|limit|list|manager|method|minutes|mode|names?|options|path|policy|prefix|provider|ref|refs|references?|region|required|reset|rotated|rotation|scopes?|seconds|size|stages?|state|status|time|ttl|types?|units|ur[il]s?|used|username|validity|vault|versions?)$/;

/**
 * Names with such a word that hold no credential: tokens that find the next page or make a call repeatable
 * (https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html), and whether IMDSv2 is required
 * (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataOptionsResponse.html).
 */
const harmless =
  /^(?:(?:next|page|pagination|continuation|starting|client|idempotency|client_request)_?token|http_?tokens)$/;

/** Names whose value is a program or a document: all of it goes, whatever it looks like. */
const documents = /(?:^|_)(?:user_?data|custom_?data|startup_?script|cloud_?init|customer_?gateway_?configuration)$/;

/** Names whose value mixes where to connect with what to say there. */
const connections = /(?:^|_)connection_?strings?$/;

/** Names of maps and lists of environment variables, in the spellings of Lambda, ECS, CodeBuild, App Runner and App Service. */
const environments =
  /^(?:(?:runtime_|stage_)?(?:environment_)?variables|environment(?:_properties)?|env|app_settings|default_arguments)$/;

/** Longer than any name that a provider allows. */
const longestName = 256;

/** All of these names have one of these in them: most names are passed over by one look. */
const hint =
  /pass|pwd|secret|token|key|data|script|init|conn|auth|cookie|credential|jwt|sig|env|variable|setting|argument|gateway_?conf/i;

/**
 * What a name says about its value: that it is a secret, a program or document in which secrets are usual, a connection
 * string, or a map or list of environment variables.
 */
export type Meaning = 'secret' | 'document' | 'connection' | 'environment';

/**
 * Reads a property's name, tag key, variable, parameter or header: `corp/db-password` and `dbPassword` say the same.
 * Undefined for all names that say nothing of the kind.
 */
export function meaningOf(name: string): Meaning | undefined {
  if (!hint.test(name)) return undefined;
  const words = wordsOf(name);
  if (aboutOne.test(`_${words}`) || harmless.test(words)) return undefined;
  if (documents.test(words)) return 'document';
  if (connections.test(words)) return 'connection';
  if (anywhere.test(words) || atTheEnd.test(words)) return 'secret';
  return environments.test(words) ? 'environment' : undefined;
}

/** Whether the value of this name beside a secret is only about it: its `Name`, its `CreateDate`. */
export function isAboutSecret(name: string): boolean {
  return aboutOne.test(`_${wordsOf(name)}`);
}

/** `DB_PASSWORD`, `dbPassword` and `spring.datasource.db-password` as `db_password`: only the last part of a path counts. */
function wordsOf(name: string): string {
  const end = name.slice(-longestName);
  return end
    .slice(Math.max(end.lastIndexOf('.'), end.lastIndexOf('/'), end.lastIndexOf(':')) + 1)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .toLowerCase();
}
