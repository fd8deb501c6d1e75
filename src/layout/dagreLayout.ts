import cytoscape from 'cytoscape';
import dagre, { type DagreLayoutOptions } from 'cytoscape-dagre';
import { LRUCache } from 'lru-cache';
import type { Arrangement, Link, Size } from './arrangement.ts';
import { rankGap, siblingGap } from './boxSizes.ts';

cytoscape.use(dagre);

/** `LR`: relations run from left to right. `TB`: from top to bottom. */
export type Direction = 'LR' | 'TB';

/** Box positions in arrangements that are kept: landing zones and clusters look alike in every account. */
const mostKept = 20_000;

const known = new LRUCache<string, Arrangement>({
  maxSize: mostKept,
  sizeCalculation: ({ corners }) => corners.length + 1,
});

/** Connected boxes in ranks along their relations, by dagre. Needs no DOM. */
export function layOutByDagre(sizes: readonly Size[], links: readonly Link[], direction: Direction): Arrangement {
  const key = JSON.stringify([
    direction,
    sizes.map(({ width, height }) => [width, height]),
    links.map(({ from, to }) => [from, to]),
  ]);
  const arrangement = known.get(key) ?? runDagre(sizes, links, direction);
  known.set(key, arrangement);
  return arrangement;
}

/** Setting up a graph takes far longer than laying out a few boxes in it, so there is one for all. */
let shared: cytoscape.Core | undefined;

function runDagre(sizes: readonly Size[], links: readonly Link[], direction: Direction): Arrangement {
  shared ??= emptyGraph();
  const graph = shared;
  try {
    const elements = graph.add({
      nodes: sizes.map(({ width, height }, at) => ({ data: { id: `${at}`, width, height } })),
      edges: links.map(({ from, to }, at) => ({ data: { id: `link ${at}`, source: `${from}`, target: `${to}` } })),
    });
    const options: DagreLayoutOptions = {
      name: 'dagre',
      rankDir: direction,
      nodeSep: siblingGap,
      rankSep: rankGap,
      edgeSep: siblingGap / 2,
      fit: false,
      animate: false,
    };
    graph.layout(options).run();
    const corners = elements.nodes().map((node, at) => {
      const { width, height } = sizes[at] as Size;
      const centre = node.position();
      return { x: centre.x - width / 2, y: centre.y - height / 2 };
    });
    return normalized(sizes, corners);
  } finally {
    graph.elements().remove();
  }
}

function emptyGraph(): cytoscape.Core {
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } }],
    layout: { name: 'null' },
  });
  // Otherwise it waits for animations as long as the process lives, and the process as long as it does.
  graph.unmount();
  return graph;
}

/** Whole pixels, starting at 0, 0. */
function normalized(sizes: readonly Size[], corners: readonly { x: number; y: number }[]): Arrangement {
  const left = Math.min(...corners.map(({ x }) => x));
  const top = Math.min(...corners.map(({ y }) => y));
  const moved = corners.map(({ x, y }) => ({ x: Math.round(x - left), y: Math.round(y - top) }));
  return {
    corners: moved,
    width: Math.max(...moved.map(({ x }, at) => x + (sizes[at] as Size).width)),
    height: Math.max(...moved.map(({ y }, at) => y + (sizes[at] as Size).height)),
  };
}
