import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/**
 * ARNs end with a hyphen and six generated characters, without which a secret may be named as well: what is made of a bare
 * name is such an ARN. Who reads a secret may add which key and version of it:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 * Names of those that other services manage have an exclamation mark in them.
 */
const naming = namedBy({
  service: 'secretsmanager',
  kind: 'secret:',
  name: '[\\w/+=.@!-]{1,519}',
  after: '(?::[^:]*){3}',
  bare: true,
});

/** Its name and what belongs to it; never its value, which no call that Orrery makes can read. */
export const secret = listedType({
  id: 'aws.secretsmanager.secret',
  title: 'Secret',
  plural: 'Secrets',
  icon: 'lock',
  glyph: 'secret',
  diagrams: 'aws.security.SecretsManager',
  service: 'secrets-manager',
  operation: 'ListSecrets',
  pageSize: 100,
  items: (page) => page.SecretList,
  identify: ({ ARN, Name, Tags }) => ({ id: required(ARN, 'ARN'), name: Name, tags: tagsOf(Tags) }),
  // Versions and times that use and rotation move on by themselves.
  leftOut: ['LastAccessedDate', 'LastChangedDate', 'LastRotatedDate', 'NextRotationDate', 'SecretVersionsToStages'],
  identifier: naming,
  // Names are unique in a region, and a complete ARN goes before one without its end, as it does in AWS: neither guesses.
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
  aliases: ({ id, name }) => {
    const withoutEnd = `${id.slice(0, id.lastIndexOf(':') + 1)}${name}`;
    return id.startsWith(`${withoutEnd}-`) ? [withoutEnd, `${withoutEnd}-??????`] : [];
  },
  relations: [
    { path: 'KmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
    { path: 'RotationLambdaARN', verb: 'uses', to: ['aws.lambda.function'] },
    { path: 'ExternalSecretRotationRoleArn', verb: 'uses', to: ['aws.iam.role'] },
  ],
  summary: ['Description', 'RotationEnabled', 'OwningService', 'PrimaryRegion'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'secretsmanager', `!/secret?name=${encodeURIComponent(name)}`),
});
