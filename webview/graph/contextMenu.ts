import type { MenuContext } from '../../src/extension/graph/protocol.ts';
import type { PictureNode } from '../../src/picture/picture.ts';
import type { Details } from './card.ts';
import { element } from './dom.ts';

/** Opens VS Code's own context menu on a node. */
export interface ContextMenu {
  readonly anchor: HTMLElement;
  open(
    node: PictureNode,
    details: Details,
    profile: string,
    at: { readonly clientX: number; readonly clientY: number },
  ): void;
}

/** What `when` clauses of the menu can ask of the node. */
interface NodeContext extends MenuContext {
  readonly webviewSection: 'node';
  readonly preventDefaultContextMenuItems: true;
  /** It is in the inventory: commands that need a resource make sense. */
  readonly orreryResource: boolean;
  /** It has content, or may have once it is read. */
  readonly orreryContainer: boolean;
  /** The provider's console has a page for it, as far as is known yet. */
  readonly orreryConsole: boolean;
}

/**
 * VS Code shows the menu for a `contextmenu` event that nobody prevented, with the `data-vscode-context` of the element
 * it comes from. Cytoscape prevents its own, so that one is sent from an element beside the canvas.
 */
export function createContextMenu(): ContextMenu {
  const anchor = element('div', { class: 'menu-anchor', 'aria-hidden': 'true' });
  return {
    anchor,
    open(node, details, profile, { clientX, clientY }) {
      const resource = node.stub === undefined;
      const context: NodeContext = {
        webviewSection: 'node',
        preventDefaultContextMenuItems: true,
        orreryProfile: profile,
        orreryId: node.id,
        orreryResource: resource,
        orreryContainer: resource && (node.content > 0 || node.unread || node.kind !== 'leaf'),
        orreryConsole: details !== undefined && 'card' in details ? details.card.console : resource,
      };
      anchor.dataset.vscodeContext = JSON.stringify(context);
      anchor.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY }));
    },
  };
}
