import assert from 'node:assert/strict';
import { graphSession } from '../../src/extension/graph/graphSession.ts';
import type { HostMessage, PanelState } from '../../src/extension/graph/protocol.ts';
import type { Inventory, ReadProgress, ReadRequest, ResourceDetails } from '../../src/inventory/inventory.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
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
}

describe('A graph session', () => {
  const start: PanelState = { profile: 'aws:corp', profileName: 'corp', view: defaultView(region) };

  function open(state = start) {
    const inventory = new SampleInventory();
    const sent: HostMessage[] = [];
    const done: string[] = [];
    const session = graphSession(inventory as unknown as Inventory, state, (message) => sent.push(message), {
      openGraph: async (view) => void done.push(`open ${view.kind} ${view.root}`),
      selected: async (id) => void done.push(`selected ${id}`),
      reveal: async (id) => void done.push(`reveal ${id}`),
      generateDiagram: async (view) => void done.push(`diagram ${view.root}`),
      openExternal: async (url) => void done.push(`browse ${url}`),
      copy: async (text) => void done.push(`copy ${text}`),
    });
    const last = <Type extends HostMessage['type']>(type: Type) =>
      sent.findLast((message) => message.type === type) as Extract<HostMessage, { type: Type }> | undefined;
    return { inventory, session, sent, done, last };
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

  it('reads a whole profile down to its accounts', async () => {
    const { inventory, session } = open({ ...start, view: defaultView(undefined) });
    const read = session.receive({ type: 'read' });
    while (inventory.endRead === undefined) await new Promise((resolve) => setImmediate(resolve));
    inventory.endRead();
    await read;
    assert.deepEqual(inventory.reads, [{ profile: 'aws:corp', depth: 'accounts', refresh: true, foreground: true }]);
  });

  it('opens and folds, and keeps the two apart', async () => {
    const { session, last } = open();
    await session.receive({ type: 'ready' });
    await session.receive({ type: 'fold', id: vpc });
    assert.deepEqual(session.state().view.folded, [vpc]);
    assert.equal(last('picture')?.picture.nodes.find(({ id }) => id === vpc)?.kind, 'folded');
    await session.receive({ type: 'open', id: vpc });
    assert.deepEqual([session.state().view.folded, session.state().view.opened], [[], [vpc]]);
    assert.equal(last('state')?.state.view, session.state().view);
    const generations = last('picture')?.generation;
    await session.receive({ type: 'hideTypes', types: ['aws.ec2.volume'] });
    assert.ok((last('picture')?.generation ?? 0) > (generations ?? 0));
    assert.ok(!last('picture')?.picture.nodes.some(({ type }) => type === 'aws.ec2.volume'));
  });

  it('unfolds the way to what was searched, and shows its type again', async () => {
    const view = { ...defaultView(region), folded: [vpc], hiddenTypes: ['aws.ec2.instance', 'aws.ec2.volume'] };
    const { session, last } = open({ ...start, view });
    await session.receive({ type: 'ready' });
    await session.receive({ type: 'search', text: 'web' });
    assert.equal(last('searchHits')?.hits[0]?.name, `web in ${region}`);
    await session.receive({ type: 'goTo', id: web1 });
    assert.equal(last('picture')?.focus, web1);
    assert.ok(last('picture')?.picture.nodes.some(({ id }) => id === web1));
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
    for (const type of ['copyId', 'reveal', 'openGraph', 'showDependencies', 'openConsole', 'select'] as const) {
      await session.receive({ type, id: web1 });
    }
    await session.receive({ type: 'export' });
    assert.deepEqual(done, [
      `copy ${web1}`,
      `reveal ${web1}`,
      `open containment ${web1}`,
      `open dependencies ${web1}`,
      'browse https://console.example/web-1',
      `selected ${web1}`,
      `diagram ${region}`,
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
    for (const bad of [undefined, 7, {}, { type: 'open' }, { type: 'hops', hops: 99 }, { type: 'ready', more: 1 }]) {
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
