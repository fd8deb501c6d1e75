import assert from 'node:assert/strict';
import fc from 'fast-check';
import { graphSession } from '../../src/extension/graph/graphSession.ts';
import type { HostMessage, WebviewMessage } from '../../src/extension/graph/protocol.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { type Problem, ProblemError } from '../../src/model/problem.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import { idOfMany } from '../../src/picture/groupIds.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { pictureReceiver } from '../../webview/graph/pictureReceiver.ts';
import { addRegion, Estate, types } from '../picture/estate.ts';

const servers = idOfMany('test.server', 'account/eu/private-a');
const problem: Problem = { code: 'ScanNotKept', message: 'Not kept.', advice: 'Choose another.', nextStep: 'none' };

/** Two regions: in the first, one subnet has so many servers that they are drawn as one. */
function regions(): Estate {
  const estate = new Estate();
  estate.add('account', 'account');
  addRegion(estate, 'account', 'eu', 2);
  addRegion(estate, 'account', 'us', 2);
  for (let number = 0; number < 40; number++) estate.add('server', `web-${number}`, 'account/eu/private-a');
  return estate;
}

/** A session over an estate, as a webview and a file see it. */
function open(estate: Estate, view: View, isFile = false) {
  const facts = () => estate.facts();
  let waiting: (() => void)[] | undefined;
  const inventory = {
    async picture({ view: asked }: { view: View }) {
      if (asked.changesSince !== undefined) throw new ProblemError(problem);
      const picture = drawPicture(facts(), asked);
      if (waiting !== undefined) await new Promise<void>((resolve) => waiting?.push(resolve));
      return picture;
    },
    async resource({ id }: { id: string }) {
      const { graph } = facts();
      const index = graph.indexOf(id) ?? assert.fail(id);
      const path = graph.ancestors(index).reverse();
      return {
        resource: graph.node(index),
        path: path.map((node) => ({ ...graph.node(node), typeTitle: '' })),
      };
    },
    read: async () => ({}),
  };
  const sent: HostMessage[] = [];
  const kept: View[] = [];
  const opened: View[] = [];
  let missed = false;
  const pictures = pictureReceiver(() => {
    missed = true;
  });
  let shown: Picture | undefined;
  const nothing = async (): Promise<void> => {};
  const file = { title: 'Web', notes: {}, changed: async (changed: View) => void kept.push(changed), seen: nothing };
  const session = graphSession(
    inventory as unknown as Inventory,
    {
      state: { profile: 'test:corp', profileName: 'corp', view },
      flow: () => 'auto',
      ...(isFile ? { file } : {}),
    },
    (message) => {
      sent.push(message);
      if (message.type === 'picture' || message.type === 'delta') {
        shown = pictures.receive(structuredClone(message)) ?? shown;
      }
    },
    {
      openGraph: async (other) => void opened.push(other),
      selected: nothing,
      reveal: nothing,
      exportView: nothing,
      saveView: nothing,
      openExternal: nothing,
      copy: nothing,
    },
  );
  return {
    session,
    sent,
    kept,
    opened,
    missed: () => missed,
    drawn: () => shown ?? assert.fail('nothing was drawn'),
    isDrawn: (id: string) => shown?.nodes.some((node) => node.id === id) === true,
    /** Lets drawings wait; the answer lets all of them go on. */
    hold() {
      const held: (() => void)[] = [];
      waiting = held;
      return () => {
        waiting = undefined;
        for (const goOn of held) goOn();
      };
    },
  };
}

describe('a graph session over a whole estate', () => {
  it('shows what was searched in a group that was folded by hand, and keeps other groupings', async () => {
    const view = { ...defaultView('account'), group: 'network', opened: [servers], folded: [servers] } as const;
    const { session, isDrawn } = open(regions(), view);
    await session.receive({ type: 'ready' });
    assert.ok(!isDrawn('web-7'));
    await session.receive({ type: 'goTo', id: 'web-7' });
    assert.ok(isDrawn('web-7'));
    assert.equal(session.state().view.group, 'network');
  });

  it('shows what was searched whatever the filter leaves out', async () => {
    const view = { ...defaultView('account'), filter: { accounts: ['1'] } };
    const { session, isDrawn } = open(regions(), view);
    await session.receive({ type: 'ready' });
    await session.receive({ type: 'goTo', id: 'web-7' });
    assert.ok(isDrawn('web-7'));
  });

  it('leaves the view of a file as it is when what was searched is elsewhere', async () => {
    const view = { ...defaultView('account/us'), filter: { types: ['test.server'] }, group: 'network' } as const;
    const { session, kept, opened, isDrawn } = open(regions(), view, true);
    await session.receive({ type: 'ready' });
    await session.receive({ type: 'goTo', id: 'web-7' });
    assert.deepEqual([kept, session.state().view, isDrawn('web-7')], [[], view, false]);
    const [other] = opened;
    assert.equal(opened.length, 1);
    assert.ok(drawPicture(regions().facts(), other ?? view).nodes.some(({ id }) => id === 'web-7'));
  });

  it('looks at what was searched also when another drawing overtakes', async () => {
    const { session, sent, hold } = open(regions(), defaultView('account'));
    await session.receive({ type: 'ready' });
    const goOn = hold();
    const both = [session.receive({ type: 'goTo', id: 'account/eu/app-1' })];
    await new Promise((resolve) => setTimeout(resolve, 5));
    both.push(session.receive({ type: 'retry' }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    goOn();
    await Promise.all(both);
    const last = sent.findLast(({ type }) => type === 'picture' || type === 'delta');
    assert.ok(last !== undefined && 'focus' in last && last.focus === 'account/eu/app-1');
  });

  it('draws without changes where the scan that they were counted from is not kept any more, and says so', async () => {
    const { session, sent, drawn } = open(regions(), { ...defaultView('account'), changesSince: 3 });
    await session.receive({ type: 'ready' });
    assert.ok(drawn().nodes.length > 1);
    assert.equal(session.state().view.changesSince, undefined);
    assert.deepEqual(
      sent.filter(({ type }) => type === 'problem'),
      [{ type: 'problem', of: 'action', problem }],
    );
  });

  it('refuses pins farther than any picture reaches', async () => {
    const { session, sent } = open(regions(), defaultView('account'));
    for (const x of [Number.NaN, Number.POSITIVE_INFINITY, -2e6, 1e300]) {
      await session.receive({ type: 'pin', pins: { account: { x, y: 0 } } });
    }
    assert.equal(sent.filter(({ type }) => type === 'problem').length, 4);
    assert.deepEqual(session.state().view.pins, {});
  });

  it('has the webview show its picture after whatever a person does', async function () {
    this.timeout(60_000);
    const ids = [
      ...regions()
        .resources.map(({ id }) => id)
        .slice(0, 20),
      'web-1',
      servers,
      'no such',
    ];
    const id = fc.constantFrom(...ids);
    const messages: fc.Arbitrary<WebviewMessage> = fc.oneof(
      fc.record({ type: fc.constantFrom('open', 'fold', 'goTo', 'showDependencies'), id }),
      fc.record({ type: fc.constantFrom('back', 'forward', 'resync', 'retry') }),
      fc.record({ type: fc.constant('navigate'), root: id }),
      fc.record({ type: fc.constant('showPath'), from: id, to: id }),
      fc.record({ type: fc.constant('pin'), pins: fc.dictionary(id, fc.record({ x: fc.nat(900), y: fc.nat(900) })) }),
      fc.record({
        type: fc.constant('setView'),
        changes: fc.record(
          {
            group: fc.constantFrom('place', 'network', 'account'),
            detail: fc.constantFrom('everything', 'calm'),
            hiddenTypes: fc.subarray([...types.keys()], { maxLength: 2 }),
            depth: fc.constantFrom(null, 0, 2),
            overlay: fc.constantFrom(null, { of: 'account/eu/main', direction: 'needs' } as const),
          },
          { requiredKeys: [] },
        ),
      }),
    );
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    await fc.assert(
      fc.asyncProperty(fc.array(messages, { maxLength: 12 }), fc.boolean(), async (received, atOnce) => {
        const estate = regions();
        const { session, sent, drawn, missed } = open(estate, defaultView('account'));
        await session.receive({ type: 'ready' });
        if (atOnce) await Promise.all(received.map((message) => session.receive(message)));
        else for (const message of received) await session.receive(message);
        assert.ok(!missed());
        const failed = sent.findLastIndex((message) => message.type === 'problem' && message.of === 'picture');
        const last = sent.findLastIndex(({ type }) => type === 'picture' || type === 'delta');
        if (failed < last) assert.deepEqual(plain(drawn()), plain(drawPicture(estate.facts(), session.state().view)));
      }),
      { numRuns: 60 },
    );
  });
});
