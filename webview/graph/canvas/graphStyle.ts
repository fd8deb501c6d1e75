import type { NodeSingular, StylesheetJson } from 'cytoscape';

/**
 * How boxes and lines look; their colours are in their data. Containers lie under edges, edges under leaves; deeper containers over others.
 * Nothing here depends on the zoom or on the pointer: what Cytoscape painted once stays good, and moving it is cheap.
 */
export function graphStyle(): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '6',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': 'data(fill)',
        'border-color': 'data(border)',
        'border-width': 'data(borderWidth)',
        'overlay-opacity': 0,
        'z-index-compare': 'manual',
        'z-index': 1000,
        // Cytoscape would search all elements at every move of the pointer; `pointing.ts` knows better what is meant.
        events: 'no',
      },
    },
    {
      selector: 'node.container',
      style: { 'z-index': (node: NodeSingular) => number(node.data('depth')), 'corner-radius': '8' },
    },
    { selector: 'node.dashed', style: { 'border-style': 'dashed' } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        width: 'data(width)',
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.65,
        'overlay-opacity': 0,
        'z-index-compare': 'manual',
        'z-index': 500,
        events: 'no',
      },
    },
    { selector: 'edge.inferred', style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4] } },
  ];
}

/** Data of elements has no type of its own. */
function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
