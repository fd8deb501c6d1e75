import type { MenuContext } from '../../src/extension/graph/checkMessages.ts';
import type { PictureNode } from '../../src/picture/picture.ts';
import type { View } from '../../src/picture/view.ts';
import type { Details } from './details/card.ts';
import { element } from './dom.ts';

/** Opens VS Code's own context menu on a node. */
export interface ContextMenu {
  readonly anchor: HTMLElement;
  open(on: MenuSubject, at: { readonly clientX: number; readonly clientY: number }): void;
}

/** A node, and what decides which commands make sense on it. */
export interface MenuSubject {
  readonly node: PictureNode;
  readonly details: Details;
  readonly profile: string;
  readonly view: View;
  /** Id of the selected node. */
  readonly selected: string | undefined;
}

/** What `when` clauses of the menu can ask of the node. */
interface NodeContext extends MenuContext {
  readonly webviewSection: 'node';
  readonly preventDefaultContextMenuItems: true;
  /** It is in the graph: it is one thing, and there still. */
  readonly orreryInGraph: boolean;
  /** It is in the inventory: commands that need a resource make sense. */
  readonly orreryResource: boolean;
  /** It has content, or may have once it is read. */
  readonly orreryContainer: boolean;
  /** The provider's console has a page for it, as far as is known yet. */
  readonly orreryConsole: boolean;
  /** Another node is selected, from which a path may lead here. */
  readonly orreryPath: boolean;
  readonly orreryPinned: boolean;
}

/**
 * VS Code shows the menu for a `contextmenu` event that nobody prevented, with the `data-vscode-context` of the element
 * it comes from. Cytoscape prevents its own, so that one is sent from an element beside the canvas.
 */
export function createContextMenu(): ContextMenu {
  const anchor = element('div', { class: 'menu-anchor', 'aria-hidden': 'true' });
  return {
    anchor,
    open(on, { clientX, clientY }) {
      anchor.dataset.vscodeContext = JSON.stringify(contextOf(on));
      anchor.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY }));
    },
  };
}

function contextOf({ node, details, profile, view, selected }: MenuSubject): NodeContext {
  const inGraph = node.group === undefined && node.kind !== 'ghost';
  const resource = inGraph && node.stub === undefined;
  return {
    webviewSection: 'node',
    preventDefaultContextMenuItems: true,
    orreryProfile: profile,
    orreryId: node.id,
    orreryInGraph: inGraph,
    orreryResource: resource,
    orreryContainer: resource && (node.content > 0 || node.unread || node.kind !== 'leaf'),
    orreryConsole: details !== undefined && 'card' in details ? details.card.console : resource,
    orreryPath: inGraph && selected !== undefined && selected !== node.id,
    orreryPinned: Object.hasOwn(view.pins, node.id),
  };
}
