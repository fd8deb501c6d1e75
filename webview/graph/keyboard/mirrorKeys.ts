import type { Box } from '../../../src/layout/layout.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import { labelOf } from '../nodeWords.ts';
import type { MirrorEvents } from './mirror.ts';
import { type Direction, nextInDirection } from './navigation.ts';
import { tabOrder } from './tabOrder.ts';
import { createTypeAhead } from './typeAhead.ts';
import { createWalk } from './walk.ts';

/** What keys do in the graph; `keyTable` says the same to people. */
export interface MirrorKeys {
  /** Acts on a key pressed on a node. Answers false when the key means nothing here: others may use it. */
  press(event: KeyboardEvent, id: string): boolean;
  show(picture: Picture, boxes: ReadonlyMap<string, Box>): void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** How far a node moves at one press, in pixels at zoom 1. */
const nudge = 16;
const nudges: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-nudge, 0],
  right: [nudge, 0],
  up: [0, -nudge],
  down: [0, nudge],
};

/** `go` moves the focus to a node. */
export function createMirrorKeys(events: MirrorEvents, go: (id: string) => void): MirrorKeys {
  const walk = createWalk();
  const typeAhead = createTypeAhead();
  let picture: Picture | undefined;
  let boxes: ReadonlyMap<string, Box> = new Map();
  let order: readonly string[] = [];
  let names: readonly string[] = [];

  const actions: Readonly<Record<string, (id: string) => void>> = {
    Enter: events.open,
    ' ': events.select,
    Escape: events.escape,
    ContextMenu: events.menu,
  };

  /** Where a key without Ctrl and Alt leads to; undefined when it leads nowhere. */
  function destination({ key, shiftKey, timeStamp }: KeyboardEvent, id: string, shown: Picture): string | undefined {
    if (key === 'Home') return order[0];
    if (key === 'End') return order.at(-1);
    if (key === 'Tab') return order[order.indexOf(id) + (shiftKey ? -1 : 1)];
    const direction = directions[key];
    if (direction === undefined) return byLetter(key, timeStamp, id);
    return shiftKey ? nextInDirection(id, direction, boxes) : walk.next(id, direction, shown, boxes);
  }

  function byLetter(key: string, moment: number, id: string): string | undefined {
    if ([...key].length !== 1 || key === ' ' || key === '?') return undefined;
    const at = typeAhead.next(key, moment, names, order.indexOf(id));
    return at === undefined ? undefined : order[at];
  }

  return {
    press(event, id) {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      const direction = directions[key];
      if (picture === undefined || ctrlKey || metaKey) return false;
      if (altKey) {
        // Alt with an arrow alone goes back and forward.
        if (!shiftKey || direction === undefined) return false;
        events.nudge(id, ...nudges[direction]);
        return true;
      }
      const next = destination(event, id, picture);
      const act = actions[key];
      if (next !== undefined) go(next);
      else if (act !== undefined) act(id);
      // Arrows never scroll; Tab at the ends leads out of the graph.
      else return direction !== undefined;
      return true;
    },
    show(shown, placed) {
      picture = shown;
      boxes = placed;
      order = tabOrder(shown.nodes.filter(({ id }) => placed.has(id)));
      const labels = new Map(shown.nodes.map((node) => [node.id, labelOf(node)]));
      names = order.map((id) => labels.get(id) ?? '');
    },
  };
}
