import type { NodeSingular, StylesheetJson } from 'cytoscape';
import { containerHeader } from '../../src/layout/boxSizes.ts';
import type { Theme } from './theme.ts';

/** How the canvas looks in a theme. Containers lie under edges, edges under leaves; deeper containers over others. */
export function graphStyle(theme: Theme): StylesheetJson {
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
        'border-width': 1,
        'background-image': 'data(image)',
        'background-image-containment': 'over',
        'background-fit': 'none',
        'background-clip': 'none',
        label: 'data(label)',
        color: theme.text,
        'font-family': theme.fontFamily,
        'font-size': 13,
        'text-wrap': 'ellipsis',
        'text-max-width': 'data(labelWidth)',
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': (node: NodeSingular) => number(node.data('labelShift')),
        'text-margin-y': -8,
        'min-zoomed-font-size': 5,
        'overlay-opacity': 0,
        'z-index-compare': 'manual',
        'z-index': 1000,
      },
    },
    {
      selector: 'node.container',
      style: {
        'z-index': (node: NodeSingular) => number(node.data('depth')),
        'background-position-x': '0px',
        'background-position-y': '0px',
        'background-width': 'data(width)',
        'background-height': containerHeader,
        'text-valign': 'top',
        'text-margin-y': containerHeader / 2 + 7,
        'font-weight': 600,
        'min-zoomed-font-size': 4,
        'corner-radius': '8',
      },
    },
    {
      selector: 'node.folded',
      style: {
        ghost: 'yes',
        'ghost-offset-x': 4,
        'ghost-offset-y': 4,
        'ghost-opacity': 0.85,
      },
    },
    { selector: 'node.unread', style: { 'border-style': 'dashed' } },
    {
      selector: 'node.stub',
      style: { 'border-style': 'dashed', color: theme.mutedText, 'background-color': theme.background },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 24,
        width: 'data(width)',
        'line-color': theme.edge,
        'target-arrow-color': theme.edge,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        opacity: theme.highContrast ? 0.8 : 0.55,
        'overlay-opacity': 0,
        'z-index-compare': 'manual',
        'z-index': 500,
        'font-family': theme.fontFamily,
        'font-size': 11,
        color: theme.text,
        'text-background-color': theme.background,
        'text-background-opacity': 0.92,
        'text-background-padding': '3px',
        'text-background-shape': 'roundrectangle',
        'text-wrap': 'ellipsis',
        'text-max-width': '260',
      },
    },
    { selector: 'edge.told', style: { opacity: 1, label: 'data(label)', 'z-index': 2000 } },
    { selector: 'edge.inferred', style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4] } },
    { selector: 'edge.far', style: { opacity: theme.highContrast ? 0.35 : 0.12 } },
    {
      selector: 'edge.near',
      style: {
        opacity: 1,
        'line-color': theme.accent,
        'target-arrow-color': theme.accent,
        label: 'data(label)',
        'z-index': 2000,
      },
    },
    { selector: 'node.near', style: { 'border-color': theme.accent } },
    { selector: 'node.hovered', style: { 'border-color': theme.text } },
    { selector: 'node:selected', style: { 'border-color': theme.accent, 'border-width': 2.5 } },
  ];
}

/** Data of elements has no type of its own. */
function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
