import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/model/json.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Resource } from '../../src/model/resource.ts';
import {
  jsonWithoutSecrets,
  problemWithoutSecrets,
  textWithoutSecrets,
  withoutSecrets,
} from '../../src/model/secrets.ts';
import { accessKey, privateKey, secrets } from './samples.ts';

const golden = new URL('../clouds-aws/golden/resources.json', import.meta.url);
const planted = 'Pl4nted+Value';

describe('text without secrets', () => {
  for (const [kind, secret] of Object.entries({ ...secrets, privateKey: privateKey.trim() })) {
    it(`has no ${kind}, wherever it stands`, () => {
      const texts = [secret, `see ${secret} there`, `first\\n${secret}`, `"${secret}"`, `x=${secret}`, `a%3D${secret}`];
      for (const text of texts) {
        const left = textWithoutSecrets(text);
        for (let at = 0; at + 12 <= secret.length; at += 4) {
          const part = secret.slice(at, at + 12);
          assert.ok(/PRIVATE|-----/.test(part) || !left.includes(part), `${text} left ${left}`);
        }
      }
    });
  }

  const named: [text: string, left: string][] = [
    [`password=${planted}`, 'password=(removed)'],
    [`DB_PASSWORD: ${planted} and more`, 'DB_PASSWORD: (removed) and more'],
    [`{"user":"me","password":"a\\"${planted}"}`, '{"user":"me","password":"(removed)"}'],
    [`"{\\"clientSecret\\":\\"${planted}\\"}"`, '"{\\"clientSecret\\":\\"(removed)\\"}"'],
    [`run --password ${planted} --user me`, 'run --password (removed) --user me'],
    [`Authorization: Bearer ${planted}`, 'Authorization: (removed)'],
    ['curl -H "Authorization: Basic dXNlcjpwYXNz"', 'curl -H "Authorization: (removed)"'],
    ['WWW: bearer 0123456789abcdef', 'WWW: bearer (removed)'],
    [`postgres://app:${planted}@db.example.com:5432/shop`, 'postgres://app:(removed)@db.example.com:5432/shop'],
    [`mongodb://app:p@${planted}@h1:27017,h2:27017/shop`, 'mongodb://app:(removed)@h1:27017,h2:27017/shop'],
    [`redis://:${planted}/x@cache:6379`, 'redis://:(removed)@cache:6379'],
    [`app:${planted}@tcp(db:3306)/shop`, 'app:(removed)@tcp(db:3306)/shop'],
    [
      `Server=tcp:db.example.com,1433;User ID=me;Password=${planted} with spaces;Encrypt=True`,
      'Server=tcp:db.example.com,1433;User ID=me;Password=(removed);Encrypt=True',
    ],
    [
      `AccountName=shop;AccountKey=${planted}==;EndpointSuffix=core.windows.net`,
      'AccountName=shop;AccountKey=(removed);EndpointSuffix=core.windows.net',
    ],
    [
      `Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${planted}`,
      'Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=(removed)',
    ],
    [`cache:6380,password=${planted}=,ssl=True`, 'cache:6380,password=(removed),ssl=True'],
    [
      `https://b.s3.amazonaws.com/k?X-Amz-Signature=${planted}&x=1&X-Amz-Security-Token=${planted}`,
      'https://b.s3.amazonaws.com/k?X-Amz-Signature=(removed)&x=1&X-Amz-Security-Token=(removed)',
    ],
    [
      `https://a.blob.core.windows.net/c?sv=2024&sig=${planted}`,
      'https://a.blob.core.windows.net/c?sv=2024&sig=(removed)',
    ],
    [`to=https%3A%2F%2Fx%3Faccess_token%3D${planted}`, 'to=https%3A%2F%2Fx%3Faccess_token%3D(removed)'],
    [`https://hooks.slack.com/services/T0/B0/${planted}`, `https://hooks.slack.com/services/(removed)+Value`],
    [`${accessKey.id} / ${accessKey.secret}`, `${accessKey.id} / (removed)`],
    [`aws_secret_access_key = ${accessKey.secret}`, 'aws_secret_access_key = (removed)'],
  ];
  for (const [text, left] of named) {
    it(`keeps all but the secret of ${text}`, () => assert.equal(textWithoutSecrets(text), left));
  }

  const harmless = [
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf',
    'SecretArn=arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf, PasswordLength=12',
    '{{resolve:secretsmanager:prod/db:SecretString:password}}',
    'password={{resolve:ssm-secure:db-password:1}}',
    '@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/db)',
    'User: arn:aws:iam::1:user/x is not authorized to perform: secretsmanager:ListSecrets on resource: *',
    'The security token included in the request is expired',
    'token.actions.githubusercontent.com:sub',
    'nginx:1.25@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'https://host:8080/path/@scope/package?x=1',
    'homework.eu-west-1.elb.amazonaws.com',
    'Basic support plan of the bearer',
    'Basic i-0a1b2c3d4e5f67890 in eu-west-1',
    'arn:aws:iam::123456789012:role/ecs-task-execution-role-of-production',
    'disk_test_performanceofproduction',
    'ELB app/production/50dc6c495c0c9188 at 9fceb02d0ae598e95dc970b74767f19372d61af8',
    'AWS Lambda VPC ENI-orders-0a1b2c3d-1111-2222-3333-444455556666',
    'nextToken=AAAA0000',
    'git@github.com:org/repo.git',
    '2026-01-01T00:00:00.000Z',
    accessKey.id,
  ];
  for (const text of harmless) it(`leaves ${text}`, () => assert.equal(textWithoutSecrets(text), text));

  it('is the same when it is done twice', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = textWithoutSecrets(text);
        assert.equal(textWithoutSecrets(once), once);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes time in proportion to the text, however hostile', () => {
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      assert.equal(typeof textWithoutSecrets(text), 'string');
      assert.equal(typeof jsonWithoutSecrets({ [text]: text, Environment: { Variables: { A: text } } }), 'object');
    }
  }).timeout(120_000);
});

describe('a problem without secrets', () => {
  const problem: Problem = { code: 'Unexpected', message: 'It failed.', advice: 'Try again.', nextStep: 'retry' };

  it('is the same object when it holds none', () => assert.equal(problemWithoutSecrets(problem), problem));

  it('quotes no secret of whoever wrote the error', () => {
    const quoting = { ...problem, message: `Refused: password=${planted}`, advice: `Not ${secrets.jwt}.` };
    assert.deepEqual(problemWithoutSecrets(quoting), {
      ...problem,
      message: 'Refused: password=(removed)',
      advice: 'Not (removed)',
    });
  });
});

describe('a resource without secrets', () => {
  it('is the same object when it holds none', () => {
    const plain = resource({
      InstanceId: 'i-0a1b2c3d4e5f60718',
      MetadataOptions: { HttpTokens: 'required' },
      ClientToken: 'terraform-2026',
      Environment: { Variables: { QUEUE: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders' } },
      AccessKeys: [{ AccessKeyId: accessKey.id, Status: 'Active', CreateDate: '2026-01-01T00:00:00.000Z' }],
      PasswordPolicy: { MinimumPasswordLength: 14, ExpirePasswords: true },
      ContainerDefinitions: [
        { Secrets: [{ Name: 'DB', ValueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/db-password' }] },
      ],
      AssumeRolePolicyDocument: encodeURIComponent('{"Statement":[{"Action":"sts:GetSessionToken","Effect":"Allow"}]}'),
    });
    assert.equal(withoutSecrets(plain), plain);
  });

  it('is the same object for what EC2 and Organizations answer, and with tags that tools write', () => {
    const tags = {
      Name: 'auth-token-service',
      Environment: 'production',
      'aws:cloudformation:stack-id':
        'arn:aws:cloudformation:eu-west-1:123456789012:stack/token-service/0a1b2c3d-1111-2222-3333-444455556666',
      'aws:cloudformation:logical-id': 'DatabasePasswordRotation',
      'aws:ec2launchtemplate:id': 'lt-0a1b2c3d4e5f67890',
      'kubernetes.io/cluster/production': 'owned',
      'git-commit': 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
      'secrets-manager': 'enabled',
    };
    const answered: Resource[] = JSON.parse(readFileSync(golden, 'utf8'));
    assert.ok(answered.length > 20);
    for (const each of answered.map((one) => ({ ...one, tags: { ...one.tags, ...tags } }))) {
      assert.equal(withoutSecrets(each), each, each.id);
    }
  });

  const cases: [what: string, properties: JsonObject, left: JsonObject][] = [
    [
      'user data, whatever it is',
      { UserData: 'IyEvYmluL3No', LaunchTemplateData: { UserData: { Value: 'IyEvYmluL3No' } } },
      { UserData: '(removed)', LaunchTemplateData: { UserData: { Value: '(removed)' } } },
    ],
    [
      'all of an environment but references',
      {
        Environment: {
          Variables: {
            DATABASE: `postgres://app:${planted}@db.example.com/shop?sslkey=${planted}`,
            HOST: 'db.example.com:5432',
            BROKERS: 'b-1.kafka.example.com:9092,b-2.kafka.example.com:9092',
            ADDRESS: '10.0.0.7',
            VPC: 'vpc-0a1b2c3d4e5f60718',
            TENANT_ID: '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
            VAULT_SECRET_ID: '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
            TOPIC: 'arn:aws:sns:eu-west-1:123456789012:orders',
            STAGE: 'production',
            ORDERS_TABLE: 'shop-Orders-1ABCDEFGHIJKL',
            uploadsBucketName: 'uploads.example.com',
            KEY_BUCKET: '0123456789abcdef0123456789abcdef',
            PIN: planted,
          },
        },
      },
      {
        Environment: {
          Variables: {
            DATABASE: 'postgres://app:(removed)@db.example.com/shop',
            HOST: 'db.example.com:5432',
            BROKERS: 'b-1.kafka.example.com:9092,b-2.kafka.example.com:9092',
            ADDRESS: '10.0.0.7',
            VPC: 'vpc-0a1b2c3d4e5f60718',
            TENANT_ID: '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
            VAULT_SECRET_ID: '(removed)',
            TOPIC: 'arn:aws:sns:eu-west-1:123456789012:orders',
            STAGE: '(removed)',
            ORDERS_TABLE: 'shop-Orders-1ABCDEFGHIJKL',
            uploadsBucketName: 'uploads.example.com',
            KEY_BUCKET: '(removed)',
            PIN: '(removed)',
          },
        },
      },
    ],
    [
      'values of lists of variables, but not their names',
      {
        ContainerDefinitions: [{ Image: 'shop:1', Environment: [{ Name: 'COLOUR', Value: planted }] }],
        environment: {
          image: 'aws/codebuild/standard:7.0',
          environmentVariables: [
            { name: 'DB', value: '/prod/db', type: 'PARAMETER_STORE' },
            { name: 'DB', value: planted, type: 'PLAINTEXT' },
          ],
        },
      },
      {
        ContainerDefinitions: [{ Image: 'shop:1', Environment: [{ Name: 'COLOUR', Value: '(removed)' }] }],
        environment: {
          image: 'aws/codebuild/standard:7.0',
          environmentVariables: [
            { name: 'DB', value: '/prod/db', type: 'PARAMETER_STORE' },
            { name: 'DB', value: '(removed)', type: 'PLAINTEXT' },
          ],
        },
      },
    ],
    [
      'what is called a secret, and not what names one',
      {
        MasterUserPassword: planted,
        AuthToken: planted,
        Pin: { Password: 12345678 },
        SecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db',
        SecretName: 'db',
        Credentials: { AccessKeyId: accessKey.id, SecretAccessKey: accessKey.secret },
        Parameters: [{ ParameterKey: 'DbPassword', ParameterValue: planted }],
        ConnectionString: `Server=db;Password=${planted}`,
      },
      {
        MasterUserPassword: '(removed)',
        AuthToken: '(removed)',
        Pin: { Password: '(removed)' },
        SecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db',
        SecretName: 'db',
        Credentials: { AccessKeyId: accessKey.id, SecretAccessKey: '(removed)' },
        Parameters: [{ ParameterKey: 'DbPassword', ParameterValue: '(removed)' }],
        ConnectionString: '(removed)',
      },
    ],
    [
      'secrets in documents inside of strings',
      { Definition: JSON.stringify({ Parameters: { Password: planted }, Comment: `key ${secrets.githubToken}` }) },
      { Definition: JSON.stringify({ Parameters: { Password: '(removed)' }, Comment: 'key (removed)' }) },
    ],
  ];
  for (const [what, properties, left] of cases) {
    it(`loses ${what}`, () => assert.deepEqual(withoutSecrets(resource(properties)).properties, left));
  }

  it('loses secrets in its name and tags, and keeps what it is', () => {
    const dirty = resource({}, `web ${secrets.jwt}`, {
      'corp/db-password': planted,
      Owner: 'team a',
      Note: `token=${planted}`,
      secret: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db',
    });
    assert.deepEqual(withoutSecrets(dirty), {
      ...dirty,
      name: 'web (removed)',
      tags: { ...dirty.tags, 'corp/db-password': '(removed)', Note: 'token=(removed)' },
    });
  });

  it('is the same when it is done twice', () => {
    const key = fc.oneof(
      fc.constantFrom('Password', 'Environment', 'Variables', 'Name', 'Value', 'UserData'),
      hostileText,
    );
    const { json } = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        hostileText,
        fc.integer(),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(key, tie('json'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, json, { maxKeys: 4 }), (properties) => {
        const once = withoutSecrets(resource(properties));
        assert.equal(withoutSecrets(once), once);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not exhaust the stack', () => {
    let deep: Json = 'bottom';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    assert.notEqual(jsonWithoutSecrets(deep), deep);
  });
});

/** What secrets, names and values are made of: repeated and mixed, the worst that the patterns can meet. */
const pieces = [
  ...['eyJ', 'eyJ.', 'eyJaaaaaaaaaaaaaaaa.', 'a.', '-', '--a ', '\\', '\\"', '"', "'", 'password="', "password='"],
  ...[
    'password=',
    'password=,a',
    'password: ',
    'password=a;',
    '://',
    '://a:',
    '://a:b@',
    accessKey.id,
    'a:',
    'a:@tcp(',
  ],
  ...[
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN ',
    '-----END',
    'ghp_',
    'github_pat_',
    'glpat-',
    'gl',
    'basic ',
    'bearer 1',
  ],
  ...[
    '{{resolve:',
    '@Microsoft.KeyVault(',
    'arn:aws:',
    'SG.',
    '?code=',
    'A/',
    'a1',
    'token%3D',
    ' ',
    ',',
    '{"a":',
    '%7B',
    '_',
  ],
  ...['authorization: ', 'cookie=', '(removed)', '\n', 'é', '=', '1'],
];
const hostileText = fc.oneof(
  fc
    .array(fc.constantFrom(...pieces, ...Object.values(secrets), accessKey.secret), { maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.string(),
);

function resource(properties: JsonObject, name = 'thing', tags: Record<string, string> = {}): Resource {
  return { id: 'arn:aws:test:eu-west-1:123456789012:thing/1', type: 'aws.test.thing', name, tags, properties };
}
