import { checkHostMessage } from '../../src/extension/graph/checkMessages.ts';
import type { Panel, PanelState, Reading } from '../../src/extension/graph/protocol.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { createChrome } from './chrome.ts';
import { createContextMenu } from './contextMenu.ts';
import { element } from './dom.ts';
import { createGraph } from './graph.ts';
import { type Host, unpacked } from './host.ts';
import type { LayoutClient } from './layoutClient.ts';
import { pictureReceiver } from './pictureReceiver.ts';

/** Long enough to gather a drag or a turn of the wheel, short enough to survive a reload right after it. */
const keepMilliseconds = 250;

/** Builds the panel, tells the host that it listens, and shows what the host sends. */
export function startPanel(body: HTMLElement, host: Host, layouts: LayoutClient): void {
  let state: PanelState | undefined;
  let panel: Panel = { canGoBack: false, canGoForward: false, flow: 'auto', notes: {} };
  let picture: Picture | undefined;
  let readings: readonly Reading[] = [];
  /** Number of the newest picture that came: layouts of older ones are dropped when they are done. */
  let newest = 0;
  /** A node that a picture brought into focus which another one has overtaken since. */
  let focus: string | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const pictures = pictureReceiver(() => host.send({ type: 'resync' }));
  const menu = createContextMenu();
  const graph = createGraph(host.keptViewport(), {
    select(id) {
      host.send(id === undefined ? { type: 'select' } : { type: 'select', id });
      keepSoon();
    },
    open: (id) => host.send({ type: 'open', id }),
    fold: (id) => host.send({ type: 'fold', id }),
    details: (id, generation) => host.send({ type: 'details', id, generation }),
    menu(node, details, at) {
      if (state !== undefined) menu.open(node, details, state.profile, at);
    },
    moved: keepSoon,
  });
  const chrome = createChrome(host, graph);
  const middle = element('main', {}, graph.box, chrome.notice, menu.anchor);
  body.append(chrome.top, middle, chrome.bottom, graph.card, graph.live);

  function keepSoon(): void {
    clearTimeout(keeping);
    keeping = setTimeout(() => {
      if (state === undefined) return;
      const { selected: _before, ...rest } = state;
      const selected = graph.selected();
      host.keep({ ...rest, ...(selected === undefined ? {} : { selected }) }, graph.viewport());
    }, keepMilliseconds);
  }

  async function draw(received: Picture): Promise<void> {
    newest += 1;
    const mine = newest;
    const layout = await layouts.layout(received, { aspect: graph.aspect(), direction: panel.flow });
    if (mine !== newest) return;
    const first = picture === undefined;
    picture = received;
    graph.show(mine, picture, layout);
    chrome.picture(picture, readings);
    if (focus !== undefined) graph.goTo(focus);
    else if (first && state?.selected !== undefined) graph.restoreSelection(state.selected);
    focus = undefined;
  }

  async function receive(data: unknown): Promise<void> {
    const checked = checkHostMessage(unpacked(data));
    if ('problem' in checked) return chrome.problem(checked.problem, picture === undefined);
    const { message } = checked;
    switch (message.type) {
      case 'state':
        state = message.state;
        panel = message.panel;
        return keepSoon();
      case 'picture':
      case 'delta': {
        const next = pictures.receive(message);
        focus = message.focus ?? focus;
        return next && draw(next);
      }
      case 'inspected':
      case 'offers':
      case 'scans':
      case 'changes':
        return;
      case 'readings':
        readings = message.readings;
        return chrome.readings(readings, picture);
      case 'details':
        return graph.details(message);
      case 'searchHits':
        return chrome.hits(message.text, message.hits);
      case 'problem':
        return chrome.problem(message.problem, message.of === 'picture' && picture === undefined);
    }
  }

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    receive(data).catch((error: unknown) => chrome.problem(drawingProblem(error), picture === undefined));
  });
  host.send({ type: 'ready' });
}

function drawingProblem(error: unknown): Problem {
  return {
    code: 'NotDrawn',
    message: error instanceof Error ? error.message : String(error),
    advice: 'Try again, or close this graph and open it from the tree.',
    nextStep: 'retry',
  };
}
