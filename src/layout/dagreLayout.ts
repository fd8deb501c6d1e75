import cytoscape from 'cytoscape';
import dagre, { type DagreLayoutOptions } from 'cytoscape-dagre';
import type { Arrangement, Link, Size } from './arrangement.ts';
import { rankGap, siblingGap } from './boxSizes.ts';

cytoscape.use(dagre);

/** `LR`: relations run from left to right. `TB`: from top to bottom. */
export type Direction = 'LR' | 'TB';

/** Connected boxes in ranks along their relations, by dagre. Needs no DOM. */
export function layOutByDagre(sizes: readonly Size[], links: readonly Link[], direction: Direction): Arrangement {
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } }],
    layout: { name: 'null' },
    elements: {
      nodes: sizes.map(({ width, height }, at) => ({ data: { id: `${at}`, width, height } })),
      edges: links.map(({ from, to }, at) => ({ data: { id: `link ${at}`, source: `${from}`, target: `${to}` } })),
    },
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
  const corners = graph.nodes().map((node, at) => {
    const { width, height } = sizes[at] as Size;
    const centre = node.position();
    return { x: centre.x - width / 2, y: centre.y - height / 2 };
  });
  graph.destroy();
  return normalized(sizes, corners);
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
