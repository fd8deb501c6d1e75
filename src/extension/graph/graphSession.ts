import type { Inventory } from '../../inventory/inventory.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import type { Picture } from '../../picture/picture.ts';
import { defaultView, type FlowDirection, type View } from '../../picture/view.ts';
import { askProviderId } from '../providerId.ts';
import { checkWebviewMessage } from './checkMessages.ts';
import type { HostMessage, Panel, PanelState, WebviewMessage } from './protocol.ts';
import { answerQuestion } from './questions.ts';
import { graphReadings } from './readings.ts';
import { readingOfRoot } from './rootReading.ts';
import { sessionDrawing } from './sessionDrawing.ts';
import type { GraphActions, ViewFile, ViewFileActions } from './sessionHooks.ts';
import { noConsolePage, problemOf } from './sessionProblems.ts';
import { withChanges, withFolded, withOpened, withoutPins, withPins } from './viewChanges.ts';
import { viewHistory } from './viewHistory.ts';
import { viewsShowing } from './wayTo.ts';

/** One graph panel without its window: it answers the webview's messages. */
export interface GraphSession {
  /** Checks and handles one message. What goes wrong is told to the webview, it never throws. */
  receive(data: unknown): Promise<void>;
  /** The inventory changed: draws again soon. */
  changed(): void;
  /** The file that it shows was changed by other means. */
  replace(view: View, file: ViewFile): Promise<void>;
  /** Tells of something that concerns the whole view, over the picture that is shown. */
  tell(problem: Problem): void;
  state(): PanelState;
  /** Stops what it is reading and falls silent. */
  dispose(): void;
}

export interface SessionOptions {
  readonly state: PanelState;
  readonly flow: () => FlowDirection;
  /** Absent: the view is nobody's file, and the panel goes wherever the person goes. */
  readonly file?: ViewFile & ViewFileActions;
}

export function graphSession(
  inventory: Inventory,
  { state: start, flow, file: fileShown }: SessionOptions,
  post: (message: HostMessage) => void,
  actions: GraphActions,
): GraphSession {
  const { profile } = start;
  let state = start;
  let file: ViewFile | undefined = fileShown;
  let disposed = false;
  const history = viewHistory();

  const send = (message: HostMessage): void => {
    if (!disposed) post(message);
  };
  const fail = (error: unknown): void => {
    send({ type: 'problem', of: 'action', problem: problemOf(error) });
  };
  const drawing = sessionDrawing(
    inventory,
    profile,
    () => state.view,
    send,
    () => show(withChanges(state.view, { changesSince: null })),
  );
  const { draw, picture } = drawing;
  const readings = graphReadings(inventory, profile, (list) => send({ type: 'readings', readings: list }));
  const rootReading = readingOfRoot(drawing, () => state.view.root, read);

  function panel(): Panel {
    return {
      canGoBack: history.canGoBack,
      canGoForward: history.canGoForward,
      flow: flow(),
      notes: file?.notes ?? {},
      ...(file === undefined ? {} : { file: { title: file.title } }),
    };
  }

  function show(view: View): void {
    state = { ...state, view };
    send({ type: 'state', state, panel: panel() });
  }

  /** Shows what the person made of the view, and tells its file. */
  async function change(view: View, focus?: string): Promise<boolean> {
    show(view);
    const isShown = await draw(focus);
    await fileShown?.changed(state.view, file?.notes ?? {});
    return isShown;
  }

  /** Shows another question: in this panel, to come back from, unless it belongs to a file. */
  async function go(view: View, focus?: string): Promise<boolean> {
    if (fileShown !== undefined) {
      await actions.openGraph(view);
      return false;
    }
    history.leave(state.view);
    show(view);
    rootReading.again();
    const isShown = await draw(focus);
    await rootReading.readOnce();
    return isShown;
  }

  async function goBackTo(view: View | undefined): Promise<void> {
    if (view === undefined) return;
    show(view);
    await draw();
  }

  async function read(under: string | undefined, refresh: boolean): Promise<void> {
    try {
      await readings.read(under, refresh);
    } catch (error) {
      fail(error);
    }
    await draw();
  }

  async function open(id: string): Promise<void> {
    const unread = picture()?.nodes.find((node) => node.id === id)?.unread === true;
    if (unread) await read(id, false);
    await change(withOpened(state.view, [id]));
  }

  async function goTo(id: string): Promise<boolean> {
    const isDrawn = (): boolean => picture()?.nodes.some((node) => node.id === id) === true;
    const drawn = picture();
    if (drawn === undefined || isDrawn()) return draw(id);
    if (state.view.kind !== 'containment') return go(defaultView(id, 'dependencies'), id);
    const [least, ...others] = viewsShowing(drawn, await inventory.resource({ profile, id }));
    const isElsewhere = least.root !== state.view.root;
    // Another panel is nobody's view yet: nothing is to be kept of what may leave it out.
    if (isElsewhere && fileShown !== undefined) return go(others.at(-1) ?? least);
    let isShown = isElsewhere ? await go(least, id) : await change(least, id);
    for (const view of others) {
      if (!isShown || isDrawn()) break;
      isShown = await change(view, id);
    }
    return isShown;
  }

  async function markSeen(): Promise<void> {
    const [latest] = await inventory.scans({ profile, limit: 1 });
    if (latest === undefined) return;
    await fileShown?.seen(latest.scan);
    show(withChanges(state.view, { changesSince: latest.scan }));
    await draw();
  }

  async function writeNote(id: string, text: string): Promise<void> {
    if (file === undefined) return;
    const { [id]: _before, ...others } = file.notes;
    file = { ...file, notes: text.trim() === '' ? others : { ...others, [id]: text } };
    show(state.view);
    await fileShown?.changed(state.view, file.notes);
  }

  async function openConsole(id: string): Promise<void> {
    const { console, resource } = await inventory.resource({ profile, id });
    if (console === undefined) throw new ProblemError(noConsolePage(resource.name));
    return actions.openExternal(console);
  }

  async function select(id: string | undefined): Promise<void> {
    const { selected: _before, ...rest } = state;
    state = id === undefined ? rest : { ...rest, selected: id };
    if (id !== undefined && isInInventory(picture(), id)) await actions.selected(id);
  }

  async function handle(message: WebviewMessage): Promise<unknown> {
    const { view } = state;
    switch (message.type) {
      case 'ready':
        send({ type: 'state', state, panel: panel() });
        send({ type: 'readings', readings: readings.list() });
        drawing.restart();
        await draw();
        return rootReading.readOnce();
      case 'resync':
        drawing.restart();
        return draw();
      case 'retry':
        return draw();
      case 'open':
        return open(message.id);
      case 'fold':
        return change(withFolded(view, message.id));
      case 'setView':
        return change(withChanges(view, message.changes));
      case 'pin':
        return change(withPins(view, message.pins));
      case 'unpin':
        return change(withoutPins(view, message.ids, (id) => picture()?.nodes.find((node) => node.id === id)?.parent));
      case 'navigate':
        return go({ ...defaultView(message.root), detail: view.detail, colour: view.colour });
      case 'showDependencies':
        return go(defaultView(message.id, 'dependencies'), message.id);
      case 'showPath':
        return go({ ...defaultView(message.from, 'path'), to: message.to });
      case 'back':
        return goBackTo(history.back(view));
      case 'forward':
        return goBackTo(history.forward(view));
      case 'read':
        return read(message.under ?? view.root, true);
      case 'cancel':
        return readings.cancel();
      case 'select':
        return select(message.id);
      case 'goTo':
        return goTo(message.id);
      case 'seen':
        return markSeen();
      case 'note':
        return writeNote(message.id, message.text);
      case 'openGraph':
        return actions.openGraph(defaultView(message.id));
      case 'openConsole':
        return openConsole(message.id);
      case 'copyId':
        return actions.copy(await askProviderId(inventory, profile, message.id));
      case 'copy':
        return actions.copy(message.text);
      case 'reveal':
        return actions.reveal(message.id);
      case 'export':
        return actions.exportView(view);
      case 'saveView':
        return actions.saveView(view, file?.notes ?? {}, picture()?.title ?? state.profileName);
      default:
        return send(await answerQuestion(inventory, { profile, view }, message));
    }
  }

  return {
    async receive(data) {
      const checked = checkWebviewMessage(data);
      if ('problem' in checked) return send({ type: 'problem', of: 'action', problem: checked.problem });
      try {
        await handle(checked.message);
      } catch (error) {
        fail(error);
      }
    },
    changed: drawing.soon,
    async replace(view, shown) {
      file = shown;
      send({ type: 'solved' });
      show(view);
      await draw();
    },
    tell: (problem) => send({ type: 'problem', of: 'action', problem }),
    state: () => state,
    dispose() {
      disposed = true;
      drawing.stop();
      readings.cancel();
    },
  };
}

function isInInventory(picture: Picture | undefined, id: string): boolean {
  const node = picture?.nodes.find((candidate) => candidate.id === id);
  return node === undefined || (node.stub === undefined && node.group === undefined && node.kind !== 'ghost');
}
