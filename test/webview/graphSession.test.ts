import assert from 'node:assert/strict';
import { graphSession } from '../../src/extension/graph/graphSession.ts';
import type { HostMessage, PanelState } from '../../src/extension/graph/protocol.ts';
import type { ViewFile } from '../../src/extension/graph/sessionHooks.ts';
import type { Inventory, ReadProgress, ReadRequest, ResourceDetails } from '../../src/inventory/inventory.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { pictureReceiver } from '../../webview/graph/pictureReceiver.ts';
import { networkPicture, region, vpc, web1 } from './samples.ts';

const subnet = 'arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-public-a';

const machine = '/subscriptions/A1/resourceGroups/RG/providers/Microsoft.Compute/virtualMachines/vm';

/** The sample network as an inventory: pictures are drawn as ever, readings end when the test says so. */
class SampleInventory {
  readonly reads: ReadRequest[] = [];
  unread = false;
  endRead: (() => void) | undefined;
  onProgress: ((progress: ReadProgress) => void) | undefined;
  pictures = 0;
  refuse: Error | undefined;

  async picture({ view }: { view: View }): Promise<Picture> {
    this.pictures += 1;
    if (this.refuse !== undefined) throw this.refuse;
    const picture = networkPicture(() => view);
    if (!this.unread) return picture;
    const [root] = picture.nodes;
    return { ...picture, nodes: [{ ...root!, kind: 'leaf', unread: true, content: 0 }], edges: [], types: [] };
  }

  read(request: ReadRequest, signal: AbortSignal, onProgress: (progress: ReadProgress) => void) {
    this.reads.push(request);
    this.onProgress = onProgress;
    return new Promise((resolve) => {
      const end = (cancelled: boolean): void => {
        this.unread = false;
        resolve({ calls: 1, resources: 1, cancelled, gaps: [] });
      };
      this.endRead = () => end(false);
      signal.addEventListener('abort', () => end(true));
    });
  }

  async resource({ id }: { id: string }): Promise<ResourceDetails> {
    if (id === 'gone')
      throw new ProblemError({ code: 'Gone', message: 'It is gone.', advice: 'Refresh.', nextStep: 'retry' });
    const step = (at: string) => ({ id: at, name: at, typeTitle: 'Thing' });
    if (id === machine.toLowerCase()) {
      return {
        resource: { id, type: 'machine', name: 'vm', tags: {}, properties: { id: machine }, account: 'a1' },
        typeTitle: 'Virtual machine',
        icon: 'vm',
        path: [
          step('/tenants/t1'),
          { ...step('/subscriptions/a1'), name: 'Shop' },
          step('/subscriptions/a1/resourcegroups/rg'),
        ],
        summary: [],
        relations: [],
        gaps: [],
      };
    }
    return {
      resource: {
        id,
        type: 'aws.ec2.instance',
        name: 'web-1',
        tags: {},
        properties: { UserData: 'secret' },
        account: '1',
      },
      typeTitle: 'Instance',
      icon: 'vm',
      path: [region, vpc, subnet].map(step),
      summary: [],
      relations: [],
      gaps: [],
      ...(id === web1 ? { console: 'https://console.example/web-1' } : {}),
    };
  }

  async search({ text, within }: { text: string; within?: string }) {
    return [{ id: web1, name: `${text} in ${within}`, type: 't', typeTitle: 'T', icon: 'vm', path: [] }];
  }

  async history() {
    return [{ kind: 'added', at: '2026-01-01T00:00:00Z', scan: 3, differences: [] }] as const;
  }

  async scans({ limit }: { limit: number }) {
    const scan = (number: number) => ({
      scan: number,
      startedAt: '2026-01-01T00:00:00Z',
      scope: 'everything',
      changes: { added: 1, modified: 0, removed: 0 },
    });
    return [scan(9), scan(8)].slice(0, limit);
  }

  async changes({ since, within }: { since: number; within?: string }) {
    const change = { kind: 'added', id: web1, name: `since ${since} in ${within}`, typeTitle: 'Instance' } as const;
    return { changes: [change], counts: { added: 1, modified: 0, removed: 0 } };
  }
}

describe('A graph session', () => {
  const start: PanelState = { profile: 'aws:corp', profileName: 'corp', view: defaultView(region) };

  function open(state = start, file?: ViewFile) {
    const inventory = new SampleInventory();
    const sent: HostMessage[] = [];
    const done: string[] = [];
    const kept: { view: View; notes: ViewFile['notes'] }[] = [];
    const fileActions = {
      changed: async (view: View, notes: ViewFile['notes']) => void kept.push({ view, notes }),
      seen: async (scan: number) => void done.push(`seen ${scan}`),
    };
    const pictures = pictureReceiver(() => assert.fail('a message was missed'));
    let shown: Picture | undefined;
    const session = graphSession(
      inventory as unknown as Inventory,
      { state, flow: () => 'right', ...(file === undefined ? {} : { file: { ...file, ...fileActions } }) },
      (message) => {
        sent.push(message);
        if (message.type === 'picture' || message.type === 'delta') shown = pictures.receive(message);
      },
      {
        openGraph: async (view) => void done.push(`open ${view.kind} ${view.root}`),
        selected: async (id) => void done.push(`selected ${id}`),
        reveal: async (id) => void done.push(`reveal ${id}`),
        exportView: async (view) => void done.push(`diagram ${view.root}`),
        saveView: async (view, _notes, title) => void done.push(`save ${title}: ${view.root}`),
        openExternal: async (url) => void done.push(`browse ${url}`),
        copy: async (text) => void done.push(`copy ${text}`),
      },
    );
    const last = <Type extends HostMessage['type']>(type: Type) =>
      sent.findLast((message) => message.type === type) as Extract<HostMessage, { type: Type }> | undefined;
    const drawn = (): Picture => shown ?? assert.fail('nothing was drawn');
    return { inventory, session, sent, done, kept, last, drawn };
  }

  it('answers a webview that is ready with everything it needs', async () => {
    const { session, sent } = open();
    await session.receive({ type: 'ready' });
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['state', 'readings', 'picture'],
    );
  });

  it('reads an unread root once, tells how far it is, and can be cancelled', async () => {
    const { inventory, session, last } = open();
    inventory.unread = true;
    const ready = session.receive({ type: 'ready' });
    while (inventory.endRead === undefined) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(inventory.reads, [
      { profile: 'aws:corp', depth: 'children', refresh: false, foreground: true, under: region },
    ]);
    const progress = { calls: 1, resources: 2, readings: 12, done: 3, throttled: 0, now: 'Subnets in eu-west-1' };
    inventory.onProgress?.(progress);
    assert.deepEqual(last('readings')?.readings, [{ under: region, progress }]);
    await session.receive({ type: 'cancel' });
    await ready;
    assert.deepEqual(last('readings')?.readings, []);
    inventory.unread = true;
    await session.receive({ type: 'ready' });
    assert.equal(inventory.reads.length, 1);
  });

  it('reads the way to a root that nobody has read here: accounts, its account, its region', async () => {
    const { inventory, session, drawn } = open({ ...start, view: defaultView(vpc) });
    inventory.refuse = new ProblemError({
      code: 'RootNotInInventory',
      message: 'Not here.',
      advice: 'Refresh.',
      nextStep: 'retry',
    });
    const ready = session.receive({ type: 'ready' });
    for (const under of [undefined, 'aws:account:123456789012', region]) {
      while (inventory.reads.at(-1)?.under !== under || inventory.endRead === undefined) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (under === region) inventory.refuse = undefined;
      inventory.endRead();
      inventory.endRead = undefined;
    }
    await ready;
    assert.deepEqual(
      inventory.reads.map(({ depth, under }) => [depth, under]),
      [
        ['accounts', undefined],
        ['children', 'aws:account:123456789012'],
        ['children', region],
      ],
    );
    assert.equal(drawn().view.root, vpc);
  });

  it('reads a whole profile down to its accounts', async () => {
    const { inventory, session } = open({ ...start, view: defaultView(undefined) });
    const read = session.receive({ type: 'read' });
    while (inventory.endRead === undefined) await new Promise((resolve) => setImmediate(resolve));
    inventory.endRead();
    await read;
    assert.deepEqual(inventory.reads, [{ profile: 'aws:corp', depth: 'accounts', refresh: true, foreground: true }]);
  });

  it('opens and folds, and keeps the two apart', async () => {
    const { session, last, drawn } = open();
    await session.receive({ type: 'ready' });
    await session.receive({ type: 'fold', id: vpc });
    assert.deepEqual(session.state().view.folded, [vpc]);
    assert.equal(drawn().nodes.find(({ id }) => id === vpc)?.kind, 'folded');
    await session.receive({ type: 'open', id: vpc });
    assert.deepEqual([session.state().view.folded, session.state().view.opened], [[], [vpc]]);
    assert.equal(last('state')?.state.view, session.state().view);
    await session.receive({ type: 'setView', changes: { hiddenTypes: ['aws.ec2.routeTable'] } });
    assert.ok(!drawn().nodes.some(({ type }) => type === 'aws.ec2.routeTable'));
  });

  it('sends the picture once, then what changes in it, and all of it again when asked', async () => {
    const { session, sent, last, drawn } = open();
    await session.receive({ type: 'ready' });
    const first = drawn();
    await session.receive({ type: 'retry' });
    assert.deepEqual([last('delta')?.generation, last('delta')?.sequence], [1, 1]);
    assert.deepEqual([last('delta')?.delta.nodes, last('delta')?.delta.nodeOrder], [[], undefined]);
    await session.receive({ type: 'setView', changes: { colour: 'account' } });
    assert.equal(last('delta')?.sequence, 2);
    assert.equal(drawn().view.colour, 'account');
    await session.receive({ type: 'resync' });
    assert.deepEqual([last('picture')?.generation, last('picture')?.picture], [2, drawn()]);
    assert.notDeepEqual(drawn(), first);
    assert.equal(sent.filter(({ type }) => type === 'picture').length, 2);
  });

  it('goes to other questions in place, back, and forward again', async () => {
    const { session, last, done } = open();
    await session.receive({ type: 'ready' });
    assert.deepEqual([last('state')?.panel.canGoBack, last('state')?.panel.flow], [false, 'right']);
    await session.receive({ type: 'showDependencies', id: web1 });
    await session.receive({ type: 'navigate', root: vpc });
    await session.receive({ type: 'showPath', from: vpc, to: web1 });
    const where = () => [session.state().view.kind, session.state().view.root, session.state().view.to];
    assert.deepEqual(where(), ['path', vpc, web1]);
    assert.deepEqual([last('state')?.panel.canGoBack, last('state')?.panel.canGoForward], [true, false]);
    await session.receive({ type: 'back' });
    await session.receive({ type: 'back' });
    assert.deepEqual(where(), ['dependencies', web1, undefined]);
    await session.receive({ type: 'forward' });
    assert.deepEqual(where(), ['containment', vpc, undefined]);
    await session.receive({ type: 'back' });
    await session.receive({ type: 'back' });
    assert.deepEqual(where(), ['containment', region, undefined]);
    await session.receive({ type: 'back' });
    assert.deepEqual(where(), ['containment', region, undefined]);
    assert.deepEqual([last('state')?.panel.canGoBack, last('state')?.panel.canGoForward], [false, true]);
    assert.deepEqual(done, []);
  });

  it('takes a choice away where it is null', async () => {
    const { session } = open();
    await session.receive({ type: 'ready' });
    const overlay = { of: web1, direction: 'needs' } as const;
    await session.receive({ type: 'setView', changes: { overlay, depth: 2, changesSince: 4 } });
    const { view } = session.state();
    assert.deepEqual([view.overlay, view.depth, view.changesSince], [overlay, 2, 4]);
    await session.receive({ type: 'setView', changes: { overlay: null, depth: null } });
    assert.deepEqual(Object.keys(session.state().view).includes('overlay'), false);
    assert.deepEqual([session.state().view.depth, session.state().view.changesSince], [undefined, 4]);
  });

  it('lists what changed since a scan, until it was seen', async () => {
    const { session, last } = open();
    await session.receive({ type: 'ready' });
    assert.equal(last('changes'), undefined);
    await session.receive({ type: 'scans' });
    assert.deepEqual(
      last('scans')?.scans.map(({ scan }) => scan),
      [9, 8],
    );
    await session.receive({ type: 'setView', changes: { changesSince: 8 } });
    assert.equal(last('changes')?.list.changes[0]?.name, `since 8 in ${region}`);
    await session.receive({ type: 'seen' });
    assert.equal(session.state().view.changesSince, 9);
  });

  it('keeps where nodes were put, and lets go of what held still only because of them', async () => {
    const { session } = open();
    await session.receive({ type: 'ready' });
    const at = { x: 10, y: 20 };
    await session.receive({ type: 'pin', pins: { [web1]: at, [subnet]: at, [vpc]: at, [region]: at } });
    await session.receive({ type: 'pin', pins: { [vpc]: { x: 1, y: 2 } } });
    assert.deepEqual(session.state().view.pins, { [web1]: at, [subnet]: at, [vpc]: { x: 1, y: 2 }, [region]: at });
    await session.receive({ type: 'unpin', ids: [web1] });
    assert.deepEqual(session.state().view.pins, {});
    await session.receive({ type: 'pin', pins: { [web1]: at, [subnet]: at } });
    await session.receive({ type: 'unpin' });
    assert.deepEqual(session.state().view.pins, {});
  });

  it('keeps the view of a file in the file, with its notes, and goes elsewhere in other panels', async () => {
    const { session, kept, last, done } = open(start, { title: 'Payments', notes: { [vpc]: 'old' } });
    await session.receive({ type: 'ready' });
    assert.deepEqual(
      [last('state')?.panel.file, last('state')?.panel.notes],
      [{ title: 'Payments' }, { [vpc]: 'old' }],
    );
    assert.equal(kept.length, 0);
    await session.receive({ type: 'fold', id: vpc });
    assert.deepEqual(kept.at(-1)?.view.folded, [vpc]);
    await session.receive({ type: 'note', id: web1, text: 'the one that fails' });
    assert.deepEqual(kept.at(-1)?.notes, { [vpc]: 'old', [web1]: 'the one that fails' });
    await session.receive({ type: 'note', id: vpc, text: ' ' });
    assert.deepEqual(kept.at(-1)?.notes, { [web1]: 'the one that fails' });
    await session.receive({ type: 'navigate', root: vpc });
    await session.receive({ type: 'showDependencies', id: web1 });
    await session.receive({ type: 'seen' });
    assert.deepEqual(done, [`open containment ${vpc}`, `open dependencies ${web1}`, 'seen 9']);
    assert.equal(session.state().view.root, region);
    const before = kept.length;
    await session.replace({ ...defaultView(region), opened: [subnet] }, { title: 'Renamed', notes: {} });
    assert.deepEqual([kept.length, last('state')?.panel.file?.title], [before, 'Renamed']);
    assert.deepEqual(session.state().view.opened, [subnet]);
  });

  it('unfolds the way to what was searched, and shows its type again', async () => {
    const view = { ...defaultView(region), folded: [vpc], hiddenTypes: ['aws.ec2.instance', 'aws.ec2.volume'] };
    const { session, last, drawn, sent } = open({ ...start, view });
    await session.receive({ type: 'ready' });
    await session.receive({ type: 'search', text: 'web' });
    assert.equal(last('searchHits')?.hits[0]?.name, `web in ${region}`);
    await session.receive({ type: 'goTo', id: web1 });
    assert.ok(sent.some((message) => 'focus' in message && message.focus === web1));
    assert.ok(drawn().nodes.some(({ id }) => id === web1));
    assert.deepEqual(session.state().view.hiddenTypes, ['aws.ec2.volume']);
  });

  it('gives details without the properties, and the problem when there are none', async () => {
    const { session, last } = open();
    await session.receive({ type: 'details', id: web1, generation: 7 });
    const answer = last('details');
    assert.equal(answer?.generation, 7);
    assert.equal(answer?.card?.name, 'web-1');
    assert.ok(!JSON.stringify(answer).includes('secret'));
    await session.receive({ type: 'details', id: 'gone', generation: 7 });
    assert.equal(last('details')?.problem?.message, 'It is gone.');
  });

  it('tells everything about a resource when asked', async () => {
    const { session, last } = open();
    await session.receive({ type: 'inspect', id: web1 });
    const { inspection } = last('inspected') ?? {};
    assert.deepEqual([inspection?.card.name, inspection?.history[0]?.scan], ['web-1', 3]);
    assert.deepEqual(inspection?.properties, { UserData: 'secret' });
    await session.receive({ type: 'inspect', id: 'gone' });
    assert.deepEqual([last('inspected')?.id, last('inspected')?.problem?.message], ['gone', 'It is gone.']);
  });

  it('names what is in Azure as Azure does, and its subscription by its name', async () => {
    const { session, last } = open();
    await session.receive({ type: 'details', id: machine.toLowerCase(), generation: 1 });
    const answer = last('details');
    assert.deepEqual([answer?.id, answer?.card?.id], [machine.toLowerCase(), machine]);
    assert.equal(answer?.card?.account, 'Shop');
  });

  it('does what menus ask for', async () => {
    const { session, done, last } = open();
    await session.receive({ type: 'ready' });
    for (const type of ['copyId', 'reveal', 'openGraph', 'openConsole', 'select'] as const) {
      await session.receive({ type, id: web1 });
    }
    await session.receive({ type: 'export' });
    await session.receive({ type: 'saveView' });
    await session.receive({ type: 'copy', text: 'a value' });
    assert.deepEqual(done, [
      `copy ${web1}`,
      `reveal ${web1}`,
      `open containment ${web1}`,
      'browse https://console.example/web-1',
      `selected ${web1}`,
      `diagram ${region}`,
      `save eu-west-1: ${region}`,
      'copy a value',
    ]);
    assert.equal(session.state().selected, web1);
    await session.receive({ type: 'openConsole', id: vpc });
    assert.match(last('problem')?.problem.message ?? '', /no console page/);
  });

  it('tells what it cannot draw or does not understand, and goes on', async () => {
    const { inventory, session, last } = open();
    inventory.refuse = new ProblemError({ code: 'X', message: 'No root.', advice: 'Refresh.', nextStep: 'retry' });
    await session.receive({ type: 'ready' });
    assert.deepEqual([last('problem')?.of, last('problem')?.problem.message], ['picture', 'No root.']);
    for (const bad of [
      undefined,
      7,
      {},
      { type: 'open' },
      { type: 'setView', changes: { hops: 99 } },
      { type: 'ready', more: 1 },
    ]) {
      await session.receive(bad);
      assert.equal(last('problem')?.problem.code, 'MalformedMessage');
    }
    inventory.refuse = undefined;
    await session.receive({ type: 'retry' });
    assert.equal(last('picture')?.generation, 1);
  });

  it('draws many changes at once, and falls silent when disposed', async () => {
    const { inventory, session, sent } = open();
    await session.receive({ type: 'ready' });
    for (let times = 0; times < 50; times++) session.changed();
    while (inventory.pictures < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(inventory.pictures, 2);
    session.changed();
    session.dispose();
    const before = sent.length;
    await session.receive({ type: 'retry' });
    assert.equal(sent.length, before);
  });
});
