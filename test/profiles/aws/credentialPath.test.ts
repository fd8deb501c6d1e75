import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { fromIni } from '@aws-sdk/credential-providers';
import fc from 'fast-check';
import { readAwsConfiguration } from '../../../src/profiles/aws/configuration.ts';
import { credentialPath } from '../../../src/profiles/aws/credentialPath.ts';
import { makeHome, removeHomes } from './home.ts';

describe('the way to credentials', () => {
  after(removeHomes);

  const names = ['a', 'b', 'c'];
  const anyProfile = fc.record(
    {
      aws_access_key_id: fc.constantFrom('A', 'B'),
      aws_secret_access_key: fc.constant('s'),
      role_arn: fc.constantFrom('r1', 'r2'),
      source_profile: fc.constantFrom(...names, 'gone'),
      web_identity_token_file: fc.constant('/dev/null'),
    },
    { requiredKeys: [] },
  );

  it('is the one that the SDK takes, for any profiles with keys, roles, tokens and sources', async () => {
    const home = await makeHome({});
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(anyProfile, anyProfile, anyProfile),
        fc.constantFrom(...names),
        async (profiles, asked) => {
          const section = (profile: object, index: number) =>
            [`[${names[index]}]`, ...Object.entries(profile).map(([key, value]) => `${key} = ${value}`)].join('\n');
          await writeFile(home.credentials, profiles.map(section).join('\n'));

          const told = await fromIni({
            profile: asked,
            filepath: home.credentials,
            configFilepath: home.config,
            ignoreCache: true,
            roleAssumer: async (source, { RoleArn }) => ({
              accessKeyId: `${source.accessKeyId}>${RoleArn}`,
              secretAccessKey: 's',
            }),
            roleAssumerWithWebIdentity: async ({ RoleArn }) => ({
              accessKeyId: `web>${RoleArn}`,
              secretAccessKey: 's',
            }),
          })().then(
            ({ accessKeyId }) => accessKeyId,
            () => undefined,
          );

          const resolution = credentialPath(asked, await readAwsConfiguration(home.environment));
          if ('problem' in resolution) return assert.equal(told, undefined);
          const { base, roles } = resolution.path;
          const start = base.kind === 'keys' ? base.values.aws_access_key_id : `web>${base.values.role_arn}`;
          assert.equal([start, ...roles.map(({ arn }) => arn)].join('>'), told);
        },
      ),
    );
  });
});
