import type { Inventory, ResourceDetails } from '../../inventory/inventory.ts';
import { parseArmId } from '../../model/armId.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import type { Picture } from '../../picture/picture.ts';
import { defaultView, type View } from '../../picture/view.ts';
import { askProviderId, providerId } from '../providerId.ts';
import type { Card, HostMessage, PanelState, WebviewMessage } from './protocol.ts';
import { checkWebviewMessage } from './protocol.ts';
import { graphReadings } from './readings.ts';
import { withFolded, withOpened } from './viewChanges.ts';

/** What a graph can ask for beyond its own panel. */
export interface GraphActions {
  openGraph(view: View): Promise<void>;
  selected(id: string): Promise<void>;
  reveal(id: string): Promise<void>;
  generateDiagram(view: View): Promise<void>;
  openExternal(url: string): Promise<void>;
  copy(text: string): Promise<void>;
}

/** One graph panel without its window: it answers the webview's messages. */
export interface GraphSession {
  /** Checks and handles one message. What goes wrong is told to the webview, it never throws. */
  receive(data: unknown): Promise<void>;
  /** The inventory changed: draws again soon. */
  changed(): void;
  state(): PanelState;
  /** Stops what it is reading and falls silent. */
  dispose(): void;
}

/** While a reading goes on the inventory changes many times a second; nobody can follow more pictures than this. */
const pauseBetweenChanges = 300;
const mostHits = 50;

export function graphSession(
  inventory: Inventory,
  start: PanelState,
  post: (message: HostMessage) => void,
  actions: GraphActions,
): GraphSession {
  const { profile } = start;
  let state = start;
  let generation = 0;
  let picture: Picture | undefined;
  let drawing = 0;
  let timer: NodeJS.Timeout | undefined;
  let triedRoot = false;
  let disposed = false;

  const send = (message: HostMessage): void => {
    if (!disposed) post(message);
  };
  const fail = (of: 'picture' | 'action', error: unknown): void => {
    send({ type: 'problem', of, problem: problemOf(error) });
  };
  const readings = graphReadings(inventory, profile, (list) => send({ type: 'readings', readings: list }));

  /** Draws the view as it is now. Of several drawings under way only the last one is shown. */
  async function draw(focus?: string): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    drawing += 1;
    const mine = drawing;
    try {
      const drawn = await inventory.picture({ profile, view: state.view });
      if (mine !== drawing) return;
      picture = drawn;
      generation += 1;
      send({ type: 'picture', generation, picture, ...(focus === undefined ? {} : { focus }) });
    } catch (error) {
      if (mine === drawing) fail('picture', error);
    }
  }

  function show(view: View): void {
    state = { ...state, view };
    send({ type: 'state', state, panel: { canGoBack: false, canGoForward: false, flow: 'auto', notes: {} } });
  }

  async function read(under: string | undefined, refresh: boolean): Promise<void> {
    try {
      await readings.read(under, refresh);
    } catch (error) {
      fail('action', error);
    }
    await draw();
  }

  async function readRootOnce(): Promise<void> {
    if (triedRoot || picture === undefined || !isUnread(picture)) return;
    triedRoot = true;
    await read(state.view.root, false);
  }

  async function open(id: string): Promise<void> {
    const unread = picture?.nodes.find((node) => node.id === id)?.unread === true;
    show(withOpened(state.view, [id]));
    await (unread ? read(id, false) : draw());
  }

  async function goTo(id: string): Promise<void> {
    if (picture?.nodes.some((node) => node.id === id)) return draw(id);
    if (state.view.kind === 'dependencies') return actions.openGraph(defaultView(id, 'dependencies'));
    const { resource, path } = await inventory.resource({ profile, id });
    const way = withOpened(
      state.view,
      path.map((step) => step.id),
    );
    show({ ...way, hiddenTypes: way.hiddenTypes.filter((type) => type !== resource.type) });
    return draw(id);
  }

  async function details(id: string, asked: number): Promise<void> {
    try {
      const card = cardOf(await inventory.resource({ profile, id }));
      send({ type: 'details', generation: asked, id, card });
    } catch (error) {
      send({ type: 'details', generation: asked, id, problem: problemOf(error) });
    }
  }

  async function openConsole(id: string): Promise<void> {
    const { console, resource } = await inventory.resource({ profile, id });
    if (console === undefined) throw new ProblemError(noConsolePage(resource.name));
    return actions.openExternal(console);
  }

  async function handle(message: WebviewMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        send({ type: 'state', state, panel: { canGoBack: false, canGoForward: false, flow: 'auto', notes: {} } });
        send({ type: 'readings', readings: readings.list() });
        await draw();
        return readRootOnce();
      case 'open':
        return open(message.id);
      case 'fold':
        show(withFolded(state.view, message.id));
        return draw();
      case 'read':
        return read(message.under ?? state.view.root, true);
      case 'cancel':
        return readings.cancel();
      case 'retry':
        return draw();
      case 'select':
        return select(message.id);
      case 'details':
        return details(message.id, message.generation);
      case 'search': {
        const within = state.view.kind === 'containment' ? state.view.root : undefined;
        const scope = within === undefined ? {} : { within };
        const hits = await inventory.search({ profile, text: message.text, limit: mostHits, ...scope });
        return send({ type: 'searchHits', text: message.text, hits });
      }
      case 'goTo':
        return goTo(message.id);
      case 'setView':
        show({ ...state.view, ...(message.changes as Partial<View>) });
        return draw();
      case 'showDependencies':
        return actions.openGraph(defaultView(message.id, 'dependencies'));
      case 'openGraph':
        return actions.openGraph(defaultView(message.id));
      case 'openConsole':
        return openConsole(message.id);
      case 'copyId':
        return actions.copy(await askProviderId(inventory, profile, message.id));
      case 'reveal':
        return actions.reveal(message.id);
      case 'export':
        return actions.generateDiagram(state.view);
    }
  }

  async function select(id: string | undefined): Promise<void> {
    const { selected: _before, ...rest } = state;
    state = id === undefined ? rest : { ...rest, selected: id };
    if (id !== undefined && !isStub(picture, id)) await actions.selected(id);
  }

  return {
    async receive(data) {
      const checked = checkWebviewMessage(data);
      if ('problem' in checked) return send({ type: 'problem', of: 'action', problem: checked.problem });
      try {
        await handle(checked.message);
      } catch (error) {
        fail('action', error);
      }
    },
    changed() {
      timer ??= setTimeout(() => void draw(), pauseBetweenChanges);
    },
    state: () => state,
    dispose() {
      disposed = true;
      clearTimeout(timer);
      readings.cancel();
    },
  };
}

/** Whether nothing was ever read at the top of a picture. */
function isUnread({ nodes, view, gaps }: Picture): boolean {
  const root = view.root === undefined ? undefined : nodes.find((node) => node.id === view.root);
  if (view.kind === 'dependencies') return false;
  return root === undefined ? nodes.length === 0 && gaps.length === 0 : root.unread;
}

function isStub(picture: Picture | undefined, id: string): boolean {
  return picture?.nodes.find((node) => node.id === id)?.stub !== undefined;
}

function cardOf(details: ResourceDetails): Card {
  const { resource, typeTitle, path, summary, relations, gaps, console, readAt } = details;
  const { name, region, tags } = resource;
  const account = accountOf(details);
  return {
    id: providerId(resource),
    name,
    typeTitle,
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    tags,
    path,
    summary,
    relations,
    gaps,
    console: console !== undefined,
    ...(readAt === undefined ? {} : { readAt }),
  };
}

/** Numbers of accounts are short, and known to people. Ids of Azure hold that of the subscription: its name tells more. */
function accountOf({ resource: { id, account }, path }: ResourceDetails): string | undefined {
  if (parseArmId(id) === undefined) return account;
  return path.find((step) => parseArmId(step.id)?.subscription === account)?.name ?? account;
}

function noConsolePage(name: string): Problem {
  return {
    code: 'NoConsolePage',
    message: `Orrery knows no console page for ${name}.`,
    advice: 'Copy its ID and search for it in the console or the portal.',
    nextStep: 'none',
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    code: 'Unexpected',
    message: error instanceof Error ? error.message : String(error),
    advice: 'Try again. If it happens again, the log in the Output view says more.',
    nextStep: 'retry',
  };
}
