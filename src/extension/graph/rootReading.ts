import { placesAround } from '../../inventory/placesAround.ts';
import type { Picture } from '../../picture/picture.ts';
import type { View } from '../../picture/view.ts';
import type { SessionDrawing } from './sessionDrawing.ts';

/** Reads what a view begins at where nobody has read it, so that whoever opens a graph need not ask for that. */
export interface RootReading {
  /** After a drawing: reads where the picture has nothing to show, once for each root. */
  readOnce(): Promise<void>;
  /** The view begins elsewhere now. */
  again(): void;
}

export function readingOfRoot(
  drawing: Pick<SessionDrawing, 'picture' | 'failure'>,
  root: () => View['root'],
  read: (under: string | undefined, refresh: boolean) => Promise<void>,
): RootReading {
  let tried = false;

  /** A view that was made elsewhere may begin at what nobody has read here: it is found on the way down. */
  async function readWayToRoot(wanted: string): Promise<void> {
    for (const under of [undefined, ...placesAround(wanted)]) {
      if (drawing.failure() === undefined) return;
      await read(under, false);
    }
  }

  return {
    async readOnce() {
      if (tried) return;
      const begin = root();
      const drawn = drawing.picture();
      if (drawing.failure() === 'RootNotInInventory' && begin !== undefined) {
        tried = true;
        await readWayToRoot(begin);
      } else if (drawn !== undefined && isUnread(drawn)) {
        tried = true;
        await read(begin, false);
      }
    },
    again() {
      tried = false;
    },
  };
}

/** Whether nothing was ever read at the top of a picture. */
function isUnread({ nodes, view, gaps }: Picture): boolean {
  const root = view.root === undefined ? undefined : nodes.find((node) => node.id === view.root);
  if (view.kind !== 'containment') return false;
  return root === undefined ? nodes.length === 0 && gaps.length === 0 : root.unread;
}
