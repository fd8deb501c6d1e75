import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { loadSharedConfigFiles } from '@smithy/core/config';
import fc from 'fast-check';
import { scanIni } from '../../../src/profiles/aws/scanIni.ts';
import { makeHome, removeHomes } from './home.ts';

describe('scanning a configuration file', () => {
  after(removeHomes);

  const mistakes = (text: string, file: 'config' | 'credentials' = 'config') =>
    scanIni(text, file).mistakes.map(({ code, line }) => `${line} ${code}`);

  it('finds nothing wrong in a file that uses everything', () => {
    const text = `; a comment
# another
[default]
region = eu-west-1
s3 =
  max_concurrent_requests = 20
[profile "quoted"]   # why
role_arn=arn:aws:iam::1:role/x
source_profile=default
[sso-session corp]
sso_region = eu-west-1
[services local]
ec2 =
  endpoint_url = http://localhost:4566
[plugins]
endpoint = awscli_plugin_endpoint
`;
    const scan = scanIni(text, 'config');
    assert.deepEqual(scan.mistakes, []);
    assert.deepEqual(
      scan.sections.map(({ kind, name, line }) => `${line} ${kind} ${name}`),
      ['3 profile default', '7 profile quoted', '10 sso-session corp', '12 services local', '15 other plugins'],
    );
    assert.equal(scan.sections[0]?.keys.get('s3.max_concurrent_requests'), 6);
  });

  it('names the line of each mistake', () => {
    assert.deepEqual(mistakes('region = x\n[default]\nregion\n = y\n'), [
      '1 KeyOutsideSection',
      '3 NotAKey',
      '4 NotAKey',
    ]);
    assert.deepEqual(mistakes('[default]\r\n\r\n[profile x\r\nregion = a'), ['3 UnclosedSection']);
    assert.deepEqual(mistakes('[profile a]\n[profile b]\n[profile a]\n'), ['3 DuplicateSection']);
    assert.deepEqual(mistakes('[default]\n[profile default]\n'), ['2 DuplicateSection']);
    assert.deepEqual(mistakes('[a]\n[profile my team]\n[]\n[Profile x]'), [
      '1 SectionName',
      '2 SectionName',
      '3 SectionName',
      '4 SectionName',
    ]);
    assert.deepEqual(mistakes('[profile x]\n[sso-session y]\n[z]\n', 'credentials'), ['1 SectionName', '2 WrongFile']);
    assert.deepEqual(mistakes('[ok]\nx=1\n[__proto__]\nx=1\n', 'credentials'), ['3 UnreadableFile']);
  });

  it('never repeats what may be a secret', () => {
    const { mistakes: found } = scanIni('[default]\naws_secret_access_key: hunter2\n', 'credentials');
    assert.equal(found.length, 1);
    assert.doesNotMatch(JSON.stringify(found), /hunter2/);
  });

  const lines = fc.array(
    fc.oneof(
      fc.constantFrom(
        '[default]',
        '[profile a]',
        '[profile "b c"]',
        '[a',
        '[sso-session s]',
        '[profile.x]',
        'k = v',
        '  n=1',
      ),
      fc.constantFrom(
        'outer =',
        '# note',
        '[b c] x',
        "[profile 'q']",
        '[services x] ; y',
        '= v',
        '[]',
        'x',
        '\u202e[é]',
      ),
      fc.string({ unit: 'binary' }),
    ),
  );
  const texts = fc.tuple(lines, fc.constantFrom('\n', '\r\n')).map(([all, end]) => all.join(end));

  it('takes any text, and stays inside it', () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: 'binary' })),
        fc.constantFrom('config', 'credentials'),
        (text, file) => {
          const scan = scanIni(text, file);
          const last = text.split('\n').length;
          for (const { line } of [...scan.mistakes, ...scan.sections]) assert.ok(line >= 1 && line <= last);
          for (const { keys } of scan.sections) for (const line of keys.values()) assert.ok(line >= 1 && line <= last);
        },
      ),
    );
  });

  it('sees the profiles and keys that the SDK sees', async () => {
    const home = await makeHome({});
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const scans = { config: scanIni(text, 'config'), credentials: scanIni(text, 'credentials') };
        fc.pre(scans.config.unreadable === undefined && scans.credentials.unreadable === undefined);
        await writeFile(home.config, text);
        await writeFile(home.credentials, text);
        const read = await loadSharedConfigFiles({
          configFilepath: home.config,
          filepath: home.credentials,
          ignoreCache: true,
        });
        const other = /^(profile|sso-session|services)\./;
        const expected = {
          config: Object.entries(read.configFile).filter(([name]) => !other.test(name)),
          credentials: Object.entries(read.credentialsFile).filter(([name]) => !other.test(name)),
        };
        for (const file of ['config', 'credentials'] as const) {
          const seen = new Map<string, Set<string>>();
          for (const { kind, name, keys, unread } of scans[file].sections) {
            if (kind !== 'profile' || unread !== undefined || keys.size === 0) continue;
            seen.set(name, new Set([...(seen.get(name) ?? []), ...keys.keys()]));
          }
          const keysOf = (values: object) => Object.keys(values).sort();
          assert.deepEqual(
            [...seen].map(([name, keys]) => [name, [...keys].sort()]).sort(),
            expected[file].map(([name, values]) => [name, keysOf(values)]).sort(),
          );
        }
      }),
    );
  });
});
