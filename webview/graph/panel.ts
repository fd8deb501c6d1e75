import { checkHostMessage } from '../../src/extension/graph/checkMessages.ts';
import type { HostMessage, Panel, PanelState, Reading } from '../../src/extension/graph/protocol.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Picture } from '../../src/picture/picture.ts';
import type { View } from '../../src/picture/view.ts';
import { createChrome } from './chrome/chrome.ts';
import type { Part } from './chrome/toolbar.ts';
import { createContextMenu } from './contextMenu.ts';
import { createDetailsPanel } from './details/detailsPanel.ts';
import { element } from './dom.ts';
import { canOpen } from './folding.ts';
import { createGraph } from './graph.ts';
import { type Host, unpacked } from './host.ts';
import { createAnnouncer } from './keyboard/announcer.ts';
import { keepFocus } from './keyboard/keepFocus.ts';
import { createKeyHelp } from './keyboard/keyHelp.ts';
import { keepSelectAll } from './keyboard/selectAll.ts';
import type { LayoutClient } from './layout/layoutClient.ts';
import { pictureReceiver } from './pictureReceiver.ts';
import { createTable } from './table/table.ts';

/** Long enough to gather a drag or a turn of the wheel, short enough to survive a reload right after it. */
const keepMilliseconds = 250;

/** What is shared as a file looks the same in every window: like one with a side bar on a common screen. */
const sharedAspect = 1.5;

/** Builds the panel, tells the host that it listens, and shows what the host sends. */
export function startPanel(body: HTMLElement, host: Host, layouts: LayoutClient): void {
  let state: PanelState | undefined;
  let panel: Panel = { canGoBack: false, canGoForward: false, flow: 'auto', notes: {} };
  let picture: Picture | undefined;
  let readings: readonly Reading[] = [];
  /** Number of the newest picture that came: layouts of older ones are dropped when they are done. */
  let newest = 0;
  /** A node to bring into focus with the next picture that is drawn. */
  let focus: string | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  /** Whether the person did anything in the graph: from then on nothing moves without them. */
  let isTheirs = false;
  const kept = host.kept();
  let minimapShown = kept?.minimap ?? true;

  const pictures = pictureReceiver(() => host.send({ type: 'resync' }));
  const menu = createContextMenu();
  const announcer = createAnnouncer();
  const keyHelp = createKeyHelp();
  const graph = createGraph(kept?.viewport, {
    select(id) {
      host.send(id === undefined ? { type: 'select' } : { type: 'select', id });
      tellSelected();
    },
    open: (id) => host.send({ type: 'open', id }),
    fold: (id) => host.send({ type: 'fold', id }),
    details: (id, generation) => host.send({ type: 'details', id, generation }),
    inspect: () => details.open(),
    menu(node, known, at) {
      if (state === undefined) return;
      const { profile, view } = state;
      menu.open({ node, details: known, profile, view, selected: graph.selected() }, at);
    },
    moved: keepSoon,
    pin: (pins) => host.send({ type: 'pin', pins }),
  });
  const chrome = createChrome(host, {
    fit: graph.fit,
    zoomBy: graph.zoomBy,
    tidy: () => void redraw(true),
    toggle,
    showKeys: keyHelp.open,
  });
  const goTo = (id: string): void => host.send({ type: 'goTo', id });
  const details = createDetailsPanel({
    inspect: (id) => host.send({ type: 'inspect', id }),
    goTo,
    open: (id) => host.send({ type: 'open', id }),
    copy: (text) => host.send({ type: 'copy', text }),
    openConsole: (id) => host.send({ type: 'openConsole', id }),
    showNeighbors: (id) => host.send({ type: 'showDependencies', id }),
    mark: (overlay) => host.send({ type: 'setView', changes: { overlay } }),
    unpin: (id) => host.send({ type: 'unpin', ids: [id] }),
    note: (id, text) => host.send({ type: 'note', id, text }),
    called: graph.selectFocused,
    leave: graph.focus,
    changed: tellPartsSoon,
  });
  const table = createTable({
    select: graph.select,
    enter(id) {
      const node = picture?.nodes.find((one) => one.id === id);
      if (node !== undefined && canOpen(node)) host.send({ type: 'open', id });
      else goTo(id);
    },
    leave: graph.focus,
    changed: tellPartsSoon,
  });

  const ground = element('main', {}, graph.box, chrome.notice, chrome.legend, graph.card, menu.anchor);
  const middle = element('div', { class: 'beside' }, chrome.side, ground, details.box);
  body.append(...[chrome.top, middle, table.box, chrome.bottom, graph.live, announcer.box, keyHelp.dialog]);
  keepFocus();
  keepSelectAll();
  if (kept?.detailsWidth !== undefined) details.setWidth(kept.detailsWidth);
  showMinimap(minimapShown);

  for (const sign of ['pointerdown', 'wheel', 'keydown'] as const) {
    const taken = (): void => {
      isTheirs = true;
    };
    graph.box.addEventListener(sign, taken, { capture: true, passive: true });
  }

  function toggle(part: Part): void {
    if (part === 'minimap') {
      showMinimap(!minimapShown);
      return;
    }
    const target = part === 'table' ? table : details;
    if (target.isOpen()) target.close();
    else target.open();
  }

  function showMinimap(shown: boolean): void {
    minimapShown = shown;
    graph.showMinimap(shown);
    tellPartsSoon();
  }

  /** What stands beside the graph tells how it is while it is still being built. */
  function tellPartsSoon(): void {
    queueMicrotask(() => {
      chrome.part('minimap', minimapShown);
      chrome.part('table', table.isOpen());
      chrome.part('details', details.isOpen());
      keepSoon();
    });
  }

  function tellSelected(): void {
    const selected = graph.selected();
    chrome.selected(selected);
    if (picture !== undefined) {
      details.show(selected, picture);
      table.show(selected, picture);
    }
    keepSoon();
  }

  function keepSoon(): void {
    clearTimeout(keeping);
    keeping = setTimeout(() => {
      if (state === undefined) return;
      const { selected: _before, ...rest } = state;
      const selected = graph.selected();
      host.keep(
        { ...rest, ...(selected === undefined ? {} : { selected }) },
        { viewport: graph.viewport(), minimap: minimapShown, detailsWidth: details.width() },
      );
    }, keepMilliseconds);
  }

  async function draw(received: Picture, anew = false): Promise<void> {
    newest += 1;
    const mine = newest;
    const isFile = panel.file !== undefined;
    const aspect = isFile ? sharedAspect : graph.aspect();
    // A file that asks for something else is laid out as it will be in other windows, whatever was shown in this one.
    const asksAnew = isFile && picture !== undefined && !asksTheSame(picture.view, received.view);
    const isNew = anew || asksAnew || !isTheirs;
    const layout = await layouts.layout(received, { aspect, direction: panel.flow }, isNew);
    if (mine !== newest) return;
    const first = picture === undefined;
    picture = received;
    graph.show(mine, picture, layout);
    chrome.picture(picture, readings);
    announcer.picture(picture);
    if (focus !== undefined) graph.goTo(focus);
    else if (first && state?.selected !== undefined) graph.restoreSelection(state.selected);
    focus = undefined;
    tellSelected();
  }

  async function redraw(anew: boolean): Promise<void> {
    if (picture !== undefined) await draw(picture, anew);
  }

  async function receive(data: unknown): Promise<void> {
    const checked = checkHostMessage(unpacked(data));
    if ('problem' in checked) return chrome.problem(checked.problem, picture === undefined);
    const { message } = checked;
    switch (message.type) {
      case 'state':
        return receiveState(message);
      case 'picture':
      case 'delta': {
        const next = pictures.receive(message);
        focus = message.focus ?? focus;
        return next && draw(next);
      }
      case 'readings':
        readings = message.readings;
        return chrome.readings(readings, picture);
      case 'details':
        return graph.details(message);
      case 'inspected':
        return details.inspected(message);
      case 'searchHits':
        return chrome.hits(message.text, message.hits);
      case 'offers':
        return chrome.offers(message.offers);
      case 'scans':
        return chrome.scans(message.scans);
      case 'changes':
        return chrome.changes(message.list);
      case 'solved':
        return chrome.solved();
      case 'problem':
        return chrome.problem(message.problem, message.of === 'picture' && picture === undefined);
    }
  }

  function receiveState(message: Extract<HostMessage, { type: 'state' }>): void {
    state = message.state;
    panel = message.panel;
    chrome.state(state, panel);
    details.panel(panel);
    graph.setNotes(panel.notes);
    keepSoon();
  }

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    receive(data).catch((error: unknown) => chrome.problem(drawingProblem(error), picture === undefined));
  });
  host.send({ type: 'ready' });
}

/** Whether two views of a file are kept as the same: marks and colours move nothing. */
function asksTheSame(one: View, other: View): boolean {
  const kept = ({ overlay: _, changesSince: __, colour: ___, ...asked }: View): string => JSON.stringify(asked);
  return kept(one) === kept(other);
}

function drawingProblem(error: unknown): Problem {
  return {
    code: 'NotDrawn',
    message: error instanceof Error ? error.message : String(error),
    advice: 'Try again, or close this graph and open it from the tree.',
    nextStep: 'retry',
  };
}
