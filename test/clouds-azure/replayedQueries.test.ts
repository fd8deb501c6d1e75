import assert from 'node:assert/strict';
import { createHttpHeaders, createPipelineRequest, type HttpClient } from '@azure/core-rest-pipeline';
import { resourcesQuery, roleAssignmentsQuery, rolesQuery } from '../../src/clouds/azure/resourcegraph/query.ts';
import { createReplayedQueries } from '../../src/clouds/azure/resourcegraph/replayedQueries.ts';
import { recordingClient, replayClient } from '../../src/clouds/azure/transport.ts';
import { createRecorder, type Exchange, type RecordedRequest } from '../../src/clouds/exchange.ts';
import { isObject, type Json } from '../../src/model/json.ts';

const tenant = '99999999-9999-4999-8999-999999999999';
const target = { service: 'arm', region: '', account: tenant };
const [one, two, three] = ['1', '2', '3'].map((n) => n.repeat(8)) as [string, string, string];

interface Asked {
  readonly query?: string;
  readonly subscriptions?: readonly string[];
  readonly managementGroups?: readonly string[];
  readonly token?: string;
}

function query({ query: text = resourcesQuery(undefined), token, ...scope }: Asked): RecordedRequest {
  const options = { resultFormat: 'objectArray', $top: 1000, ...(token === undefined ? {} : { $skipToken: token }) };
  return {
    method: 'POST',
    url: 'https://management.azure.com/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, ...scope, options }),
  };
}

function row(subscriptionId: string, name: string, type = 'microsoft.compute/disks') {
  return { id: `/subscriptions/${subscriptionId}/x/${name}`, name, type, subscriptionId };
}

function exchange(asked: Asked, data: readonly object[], next?: string, status = 200): Exchange {
  const body = JSON.stringify({ data, ...(next === undefined ? {} : { $skipToken: next }) });
  return { target, request: query(asked), response: { status, headers: {}, body } };
}

/** Names of the rows that are answered; undefined for no answer. */
function answered(recording: readonly Exchange[], asked: Asked, of = target): string[] | undefined {
  const answer = createReplayedQueries(recording)(of, query(asked));
  if (answer === undefined) return undefined;
  const body: Json = JSON.parse(answer.body);
  assert.ok(isObject(body) && Array.isArray(body.data) && body.$skipToken === undefined);
  return body.data.map((found) => (isObject(found) ? String(found.name) : ''));
}

/** All subscriptions at once, on two pages. */
const all = { subscriptions: [one, two, three] };
const whole = [
  exchange(all, [row(one, 'a'), row(one, 'b', 'microsoft.web/sites'), row(two, 'c')], 'more'),
  exchange({ ...all, token: 'more' }, [row(two, 'd', 'Microsoft.Web/Sites')]),
];

describe('queries of a recording', () => {
  it('are answered for some of the subscriptions that were asked about together, in their order', () => {
    assert.deepEqual(answered(whole, { subscriptions: [two] }), ['c', 'd']);
    assert.deepEqual(answered(whole, { subscriptions: [two, one.toUpperCase()] }), ['a', 'b', 'c', 'd']);
    assert.deepEqual(answered(whole, { subscriptions: [three] }), []);
  });

  it('are answered for some of the types', () => {
    const sites = resourcesQuery(['microsoft.web/sites', 'microsoft.cache/redis']);
    assert.deepEqual(answered(whole, { ...all, query: sites }), ['b', 'd']);
    const onlySites = [exchange({ ...all, query: sites }, [row(one, 'b', 'microsoft.web/sites')])];
    const redis = resourcesQuery(['microsoft.cache/redis']);
    assert.deepEqual(answered(onlySites, { subscriptions: [one], query: redis }), []);
    assert.equal(answered(onlySites, { subscriptions: [one] }), undefined);
    assert.equal(answered(onlySites, { subscriptions: [one], query: resourcesQuery(['a/b']) }), undefined);
  });

  it('are answered from several portions, each row once', () => {
    const parts = [
      exchange({ subscriptions: [one, two] }, [row(one, 'a'), row(two, 'c')]),
      exchange({ subscriptions: [two, three] }, [row(two, 'c'), row(three, 'e')]),
    ];
    assert.deepEqual(answered(parts, { subscriptions: [three, two, one] }), ['a', 'c', 'e']);
  });

  it('tell names of roles that were asked for in another selection', () => {
    const roles = [
      exchange({ query: rolesQuery(['r1', 'r2']) }, [
        { id: '/r1', name: 'R1', type: 'microsoft.authorization/roledefinitions' },
        { id: '/r2', name: 'r2', type: 'microsoft.authorization/roledefinitions' },
      ]),
      exchange({ query: rolesQuery(['r3']) }, []),
    ];
    assert.deepEqual(answered(roles, { query: rolesQuery(['r1', 'r3']) }), ['R1']);
    assert.equal(answered(roles, { query: rolesQuery(['r1', 'r4']) }), undefined);
  });

  it('are not answered where nobody asked: another subscription, table, tenant, or another page', () => {
    assert.equal(answered(whole, { subscriptions: [one, 'another'] }), undefined);
    assert.equal(answered(whole, { subscriptions: [one], query: roleAssignmentsQuery }), undefined);
    assert.equal(answered(whole, { subscriptions: [one] }, { ...target, account: 'another' }), undefined);
    assert.equal(answered(whole, { subscriptions: [one], token: 'more' }), undefined);
    assert.equal(answered(whole, {}), undefined);
  });

  it('are not answered from what broke off, was refused, or is about management groups', () => {
    assert.equal(answered(whole.slice(0, 1), { subscriptions: [one] }), undefined);
    assert.equal(answered([exchange(all, [], undefined, 403)], { subscriptions: [one] }), undefined);
    const endless = [exchange(all, [row(one, 'a')], 'more'), exchange({ ...all, token: 'more' }, [], 'more')];
    assert.equal(answered(endless, { subscriptions: [one] }), undefined);
    const groups = { managementGroups: ['root'], query: roleAssignmentsQuery };
    const ofGroups = [exchange(groups, [row(one, 'a')])];
    assert.equal(answered(ofGroups, { subscriptions: [one], query: roleAssignmentsQuery }), undefined);
    assert.equal(answered(ofGroups, { ...groups, managementGroups: ['other'] }), undefined);
  });

  it('are told apart by their pages when they are recorded, and answered as often as they are asked', async () => {
    /** Tokens of Resource Graph are JSON in Base64. */
    const tokens = [undefined, ...[1, 2, 3].map((page) => btoa(JSON.stringify({ $id: '1', RowsToSkip: page * 1000 })))];
    const inner: HttpClient = {
      async sendRequest(request) {
        const at = tokens.indexOf(JSON.parse(String(request.body)).options.$skipToken);
        const data = [row(one, `page ${at}`)];
        const body = { data, ...(at + 1 < tokens.length ? { $skipToken: tokens[at + 1] } : {}) };
        return { request, status: 200, headers: createHttpHeaders(), bodyAsText: JSON.stringify(body) };
      },
    };
    const namesFrom = async (client: HttpClient, asked: Asked): Promise<string[]> => {
      const names: string[] = [];
      let token: string | undefined;
      do {
        const { headers, ...request } = query({ ...asked, ...(token === undefined ? {} : { token }) });
        const sent = createPipelineRequest({ ...request, method: 'POST', headers: createHttpHeaders({ ...headers }) });
        const answer = JSON.parse((await client.sendRequest(sent)).bodyAsText ?? '');
        names.push(...answer.data.map(({ name }: { name: string }) => name));
        token = answer.$skipToken;
      } while (token !== undefined);
      return names;
    };
    const recorder = createRecorder();
    const live = await namesFrom(recordingClient(inner, recorder), all);
    assert.equal(live.length, 4);
    // Whoever may see the rows may see where they go on; nothing else of this name is kept.
    assert.doesNotMatch(JSON.stringify(recorder.exchanges()), /removed/);
    const replay = replayClient(recorder.exchanges());
    assert.deepEqual(await namesFrom(replay, all), live);
    assert.deepEqual(await namesFrom(replay, all), live);
    assert.deepEqual(await namesFrom(replay, { subscriptions: [one] }), live);
  });

  it('are not answered where something else was asked', () => {
    const other = { ...query(all), url: 'https://management.azure.com/subscriptions?api-version=2022-12-01' };
    assert.equal(createReplayedQueries(whole)(target, other), undefined);
    assert.equal(createReplayedQueries(whole)(target, { ...query(all), body: '{' }), undefined);
  });
});
