import { usualBudget } from '../../src/picture/budget.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { PictureFacts } from '../../src/picture/facts.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { type Panel, type PanelBrowser, startPanelBrowser } from '../webview/panelPage.ts';
import { drawingFacts } from './drawingEstate.ts';
import { type Frames, framesWhilePanning, framesWhileZooming, heap, paint, quantile } from './drawingPage.ts';
import { reference } from './drawingReference.ts';
import { tell } from './run.ts';

const sizes = [200, 1_000, 10_000, 100_000];
/** Nodes that the usual way is shown with: with more of them it takes minutes. */
const referenceSizes = [200, 1_000];
const runs = 5;
const expansions = 10;

/** From a graph in memory to frames on a screen, in a real browser, for estates of four sizes; then what is usual elsewhere. */
export async function drawing(): Promise<void> {
  const browser = await startPanelBrowser();
  try {
    for (const size of sizes) await drawEstate(browser, size);
  } finally {
    await browser.close();
  }
  for (const size of referenceSizes) await drawReference(size);
}

async function drawEstate(browser: PanelBrowser, size: number): Promise<void> {
  const facts = drawingFacts(size);
  const panel = await browser.open();
  const view = defaultView(undefined);
  console.log(`  ${facts.graph.size} resources, ${facts.graph.relations.length} relations`);
  const screen = shownIn(panel);

  const { picture, milliseconds } = timed(facts, view);
  tell('drawing the first picture', `${milliseconds.toFixed(0)} ms, ${picture.nodes.length} nodes`);
  const first = await screen.show(picture);
  tell('its message, and until it is painted', `${(first.bytes / 1024).toFixed(0)} kB, ${first.painted.toFixed(0)} ms`);
  await tellFrames(panel, 'first picture');

  const opened = await expand(facts, view, picture, screen);
  if (opened.length > 0) {
    const longest = Math.max(...opened).toFixed(0);
    tell('opening a container until it is painted', `${quantile(opened, 0.5).toFixed(0)} ms, at most ${longest} ms`);
  }

  const full = openedFully(facts, view);
  const { bytes, painted } = await screen.show(full);
  tell(
    'the fullest picture',
    `${full.nodes.length} nodes, ${full.edges.length} edges, ${(bytes / 1024).toFixed(0)} kB`,
  );
  tell('until it is painted', `${painted.toFixed(0)} ms`);
  await tellFrames(panel, 'fullest picture');
  tell('memory of the webview, its worker left out', `${(await heap(panel.page)).toFixed(0)} MB`);
  for (const complaint of panel.complaints) tell('complaint', complaint);
  await panel.page.close();
}

interface Screen {
  /** Shows a picture as the next one: how much was sent, and milliseconds until it was painted. */
  show(picture: Picture): Promise<{ readonly bytes: number; readonly painted: number }>;
}

function shownIn({ page, send }: Panel): Screen {
  let generation = 0;
  return {
    async show(picture) {
      generation++;
      const state = { profile: 'bench', profileName: 'Bench', view: picture.view };
      await send({ type: 'state', state, panel: { canGoBack: false, canGoForward: false, flow: 'auto', notes: {} } });
      const message = { type: 'picture', generation, picture } as const;
      return { bytes: Buffer.byteLength(JSON.stringify(message)), painted: await paint(page, message) };
    },
  };
}

/** The median of several times: the first one warms up. */
function timed(facts: PictureFacts, view: View): { readonly picture: Picture; readonly milliseconds: number } {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    drawPicture(facts, view, usualBudget);
    return performance.now() - started;
  });
  return { picture: drawPicture(facts, view, usualBudget), milliseconds: quantile(times, 0.5) };
}

/** Opens folded containers, one by one and one in another: milliseconds for drawing, layout and painting of each. */
async function expand(facts: PictureFacts, view: View, from: Picture, screen: Screen): Promise<number[]> {
  const times: number[] = [];
  let picture = from;
  let current = view;
  while (times.length < expansions) {
    const folded = picture.nodes.filter(({ kind }) => kind === 'folded');
    const next = folded[Math.floor(folded.length / 2)];
    if (next === undefined || current.opened.includes(next.id)) break;
    current = { ...current, opened: [...current.opened, next.id] };
    const started = performance.now();
    picture = drawPicture(facts, current, usualBudget);
    const drawn = performance.now() - started;
    times.push(drawn + (await screen.show(picture)).painted);
  }
  return times;
}

/** The picture with as much opened as the budget allows. */
function openedFully(facts: PictureFacts, view: View): Picture {
  let picture = drawPicture(facts, view, usualBudget);
  let opened: readonly string[] = [];
  for (;;) {
    const folded = picture.nodes.filter(({ kind, id }) => kind === 'folded' && !opened.includes(id));
    const isFull = picture.nodes.length > 0.95 * usualBudget.nodes || picture.foldedForRoom.length > 0;
    if (folded.length === 0 || isFull) return picture;
    opened = [...opened, ...folded.slice(0, 20).map(({ id }) => id)];
    picture = drawPicture(facts, { ...view, opened }, usualBudget);
  }
}

async function tellFrames({ page }: Panel, what: string): Promise<void> {
  tell(`frames while panning the ${what}`, framesText(await framesWhilePanning(page)));
  tell(`frames while zooming the ${what}`, framesText(await framesWhileZooming(page)));
}

function framesText({ median, p95 }: Frames): string {
  return `${median.toFixed(0)} ms, 95 % within ${p95.toFixed(0)} ms`;
}

async function drawReference(nodes: number): Promise<void> {
  const facts = drawingFacts(nodes);
  const view: View = { ...defaultView(undefined), detail: 'everything' };
  const opened = [...facts.graph.roots()].flatMap((top) => [top, ...facts.graph.descendants(top)]);
  const everything = { ...view, opened: opened.map((node) => facts.graph.node(node).id) };
  const picture = drawPicture(facts, everything, { nodes, edges: usualBudget.edges });
  const { layout, panning } = await reference(picture);
  tell('Cytoscape with compound nodes and dagre', `${picture.nodes.length} nodes, ${picture.edges.length} edges`);
  tell('its layout', `${layout.toFixed(0)} ms`);
  tell('frames while panning it', framesText(panning));
}
