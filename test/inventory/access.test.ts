import assert from 'node:assert/strict';
import { createTraffic } from '../../src/collect/traffic.ts';
import { accessReport } from '../../src/inventory/access.ts';
import { openEstate } from '../../src/inventory/estate.ts';
import { createFreshness } from '../../src/inventory/freshness.ts';
import { createLog } from '../../src/inventory/log.ts';
import { readScope } from '../../src/inventory/readScope.ts';
import type { AccessReport, AccessRow } from '../../src/model/accessReport.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { openStore } from '../../src/store/store.ts';
import {
  accessTypes,
  connectAsManager,
  group,
  type IdentityCenterEstate,
  instanceArn,
  serveIdentityCenter,
  user,
} from '../clouds-aws/identityCenter.ts';
import { member, own, profile } from '../clouds-aws/support.ts';

const accountType = 'aws.organizations.account';

const company: IdentityCenterEstate = {
  region: 'eu-west-1',
  accounts: { [own]: 'management', [member]: 'payments', '333333333333': 'payments' },
  users: [
    { UserId: user(0), UserName: 'ana' },
    { UserId: user(1), UserName: 'bob | <b>', UserStatus: 'DISABLED' },
    { UserId: user(2), UserName: 'eve' },
  ],
  groups: [
    { GroupId: group(0), DisplayName: 'devs', members: [user(0), user(1)] },
    { GroupId: group(1), DisplayName: 'nobody', members: [] },
  ],
  permissionSets: ['admin', 'read'],
  assignments: [
    [group(0), 'admin', member],
    [user(0), 'read', member],
    [user(0), 'read', own],
  ],
  applications: [{ name: 'wiki', assigned: [group(0)] }],
};

/** Reads an estate into a store of its own, and answers what can be asked of it. */
async function readCompany(estate: IdentityCenterEstate, depth: 'accounts' | 'everything' = 'everything') {
  const served = await serveIdentityCenter(estate);
  const store = openStore(undefined, () => {});
  const cloud = { types: accessTypes, accountType, version: () => '1' };
  const opened = openEstate({
    store,
    profile,
    readTypes: [],
    resourceTypes: accessTypes,
    everyType: new Map(accessTypes.map((type) => [type.id, type])),
    neighbours: [],
    freshness: createFreshness({
      cloud,
      settings: { memberRoleName: '', regions: [], freshFor: {} },
      recorded: false,
    }),
    settings: { memberRoleName: '', regions: [] },
    connect: async () => connectAsManager(served.endpoint),
  });
  await opened.connected(undefined, (connection, signal) =>
    readScope({
      store,
      estate: opened,
      connection,
      cloud,
      traffic: createTraffic({ concurrency: 8 }),
      log: createLog({ level: 'error', write: () => {}, notice: () => {} }),
      request: { profile: profile.id, depth },
      concurrency: 8,
      patience: undefined,
      signal,
      onChanged: () => {},
      onProgress: () => {},
    }),
  );
  await opened.disconnect();
  await served.close();
  const sources = { store, estate: opened, accountType };
  return {
    ask: (of?: string): AccessReport => accessReport(sources, of).report,
    markdown: (of?: string): string => accessReport(sources, of).markdown,
    close: () => store.close(),
  };
}

/** `ana (devs): admin in payments` */
const line = ({ principal, group: through, role, target }: AccessRow): string =>
  `${principal.name}${through === undefined ? '' : ` (${through.name})`}: ${role?.name ?? ''} in ${target.name}`;

describe('who has access', () => {
  let read: Awaited<ReturnType<typeof readCompany>>;
  for (const denies of [[], ['ListAccountAssignmentsForPrincipal']]) {
    describe(denies.length === 0 ? 'as it is read' : 'where it may not be asked by principal', () => {
      before(async () => {
        read = await readCompany({ ...company, denies });
      });
      after(() => read.close());

      it('to an account, by number, with the group on the path', () => {
        const { rows, of, gaps } = read.ask(member);
        assert.deepEqual(gaps, []);
        assert.equal(of?.account, member);
        assert.deepEqual(rows.map(line), [
          'ana (devs): admin in payments',
          'ana: read in payments',
          'bob | <b> (devs): admin in payments',
          'devs: admin in payments',
        ]);
        assert.equal(rows[2]?.principal.disabled, true);
        assert.match(read.markdown(member), /^\| bob \\\| \\<b\\> \(disabled\) \| User \| admin \| devs \|$/m);
      });

      it('of a user and a group, by name without regard to case, with applications', () => {
        assert.deepEqual(read.ask('ANA').rows.map(line), [
          'ana: read in management',
          'ana (devs): admin in payments',
          'ana: read in payments',
          'ana (devs):  in wiki',
        ]);
        assert.deepEqual(read.ask('devs').rows.map(line), ['devs: admin in payments', 'devs:  in wiki']);
        assert.deepEqual(read.ask('eve').rows, []);
      });

      it('with a permission set', () => {
        assert.deepEqual(read.ask('read').rows.map(line), ['ana: read in management', 'ana: read in payments']);
      });

      it('at all, with those who have none and groups without members', () => {
        const { rows, withoutAccess, withoutMembers } = read.ask();
        assert.deepEqual(rows.map(line), [
          'ana: read in management',
          'ana: read in payments',
          'devs: admin in payments',
          'devs:  in wiki',
        ]);
        assert.deepEqual(
          withoutAccess.map(({ name }) => name),
          ['eve', 'nobody'],
        );
        assert.deepEqual(
          withoutMembers.map(({ name }) => name),
          ['nobody'],
        );
      });

      it('refuses names of nothing, of several things and of what nobody is let into', () => {
        const code = (of: string): string => {
          try {
            read.ask(of);
            return 'answered';
          } catch (error) {
            return error instanceof ProblemError ? error.problem.code : String(error);
          }
        };
        assert.equal(code('somebody'), 'NotInInventory');
        assert.equal(code('payments'), 'AmbiguousName');
        assert.equal(code('aws:account:333333333333'), 'answered');
        assert.equal(code(instanceArn), 'NoAccessQuestion');
      });
    });
  }

  it('says what was not read or not allowed', async () => {
    const unread = await readCompany(company, 'accounts');
    assert.deepEqual(
      unread.ask(member).gaps.map(({ typeTitle, problem }) => `${typeTitle} ${problem.code}`),
      ['Identity Centers NotRead'],
    );
    unread.close();
    const refused = await readCompany({ ...company, denies: ['ListUsers', `ListGroupMemberships ${group(1)}`] });
    const { gaps, withoutMembers, rows } = refused.ask();
    assert.deepEqual(gaps.map(({ typeTitle, problem }) => `${typeTitle} ${problem.operation}`).sort(), [
      'Groups identitystore:ListGroupMemberships',
      'Users identitystore:ListUsers',
    ]);
    assert.deepEqual(withoutMembers, [], 'who is in it is not known');
    assert.equal(rows.length, 4);
    refused.close();
  });
});
