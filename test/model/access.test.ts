import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AccessPath, accessAs, accessOf, accessTo, hasAccess, hasMembers } from '../../src/model/access.ts';
import { Graph } from '../../src/model/graph.ts';
import type { Relation } from '../../src/model/relation.ts';
import type { Verb } from '../../src/model/verbs.ts';

/** Who is in which group, and who is granted which role in which account. */
interface Declared {
  readonly members: readonly (readonly [user: string, group: string])[];
  readonly grants: readonly (readonly [principal: string, role: string, account: string])[];
}

const users = ['ana', 'bob', 'eve'];
const groups = ['devs', 'ops'];
const roles = ['admin', 'read'];
const accounts = ['dev', 'prod'];

function graphOf({ members, grants }: Declared): Graph {
  const grantIds = grants.map((grant) => grant.join(' '));
  const relation = (from: string, verb: Verb, to: string): Relation => ({
    from,
    verb,
    to,
    basis: 'stated',
    evidence: [],
  });
  return new Graph(
    [...users, ...groups, ...roles, ...accounts, ...grantIds].map((id) => ({ id, type: 'test', name: id })),
    [
      ...members.map(([user, group]) => relation(user, 'is member of', group)),
      ...grants.flatMap(([principal, role, account], at) => {
        const grant = grantIds[at] ?? '';
        return [
          relation(principal, 'is granted', grant),
          relation(grant, 'uses', role),
          relation(grant, 'gives access to', account),
        ];
      }),
    ],
  );
}

/** `ana › devs: admin in dev`, in order. */
function lines(graph: Graph, paths: readonly AccessPath[]): string[] {
  const name = (node: number | undefined): string => (node === undefined ? '' : graph.node(node).name);
  return paths
    .map(({ principal, group, role, target }) =>
      `${name(principal)} › ${name(group)}: ${name(role)} in ${name(target)}`.replace(' › :', ':'),
    )
    .sort();
}

/** All that follows from what is declared, by trying everybody. */
function everyPath({ members, grants }: Declared): string[] {
  return grants.flatMap(([principal, role, account]) => [
    `${principal}: ${role} in ${account}`,
    ...members
      .filter(([, group]) => group === principal)
      .map(([user, group]) => `${user} › ${group}: ${role} in ${account}`),
  ]);
}

const declared: fc.Arbitrary<Declared> = fc.record({
  members: fc.uniqueArray(fc.tuple(fc.constantFrom(...users), fc.constantFrom(...groups)), { selector: String }),
  grants: fc.uniqueArray(
    fc.tuple(fc.constantFrom(...users, ...groups), fc.constantFrom(...roles), fc.constantFrom(...accounts)),
    { selector: String },
  ),
});

describe('access', () => {
  const node = (graph: Graph, id: string): number => graph.indexOf(id) ?? assert.fail(id);

  it('is told with the group on the path', () => {
    const graph = graphOf({
      members: [['ana', 'devs']],
      grants: [
        ['devs', 'admin', 'dev'],
        ['ana', 'read', 'dev'],
      ],
    });
    const expected = ['ana › devs: admin in dev', 'ana: read in dev', 'devs: admin in dev'];
    assert.deepEqual(lines(graph, accessTo(graph, node(graph, 'dev'))), expected);
    assert.deepEqual(lines(graph, accessOf(graph, node(graph, 'ana'))), expected.slice(0, 2));
    assert.ok(!hasAccess(graph, node(graph, 'bob')));
    assert.ok(!hasMembers(graph, node(graph, 'ops')));
  });

  it('is the same from the account, from the principal and from the role, and misses nothing', () => {
    fc.assert(
      fc.property(declared, (given) => {
        const graph = graphOf(given);
        const all = everyPath(given).sort();
        const from = (ids: readonly string[], ask: (graph: Graph, node: number) => AccessPath[]): string[] =>
          lines(
            graph,
            ids.flatMap((id) => ask(graph, node(graph, id))),
          );
        assert.deepEqual(from(accounts, accessTo), all);
        assert.deepEqual(from([...users, ...groups], accessOf), all);
        assert.deepEqual(from(roles, accessAs), all);
        for (const principal of [...users, ...groups]) {
          const some = all.some((line) => line.startsWith(`${principal} `) || line.startsWith(`${principal}:`));
          assert.equal(hasAccess(graph, node(graph, principal)), some, principal);
        }
      }),
    );
  });
});
