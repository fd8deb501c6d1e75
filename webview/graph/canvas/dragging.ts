import type { Core, EventObject } from 'cytoscape';
import { containerHeader, containerPadding } from '../../../src/layout/boxSizes.ts';
import type { Box } from '../../../src/layout/layout.ts';
import type { Pin } from '../../../src/picture/view.ts';
import { type Scene, withContent } from './scene.ts';

/** Boxes that moved, by id. */
export type Moved = ReadonlyMap<string, Box>;

/** What dragging needs of the canvas, and tells it. */
export interface DraggingEvents {
  /** The node that a drag from here would move. */
  nodeAt(position: { x: number; y: number }): string | undefined;
  scene(): Scene | undefined;
  started(): void;
  moved(moved: Moved): void;
  dropped(id: string): void;
}

/** On the screen, in pixels: less is a click by an unsteady hand. */
const threshold = 5;

/** Lets a pointer move nodes, containers with everything in them. Where there is no node, the canvas pans as ever. */
export function listenForDrags(core: Core, events: DraggingEvents): void {
  let held:
    | { id: string; from: { x: number; y: number }; dragging: boolean; boxes: ReadonlyMap<string, Box> }
    | undefined;

  const letGo = (): void => {
    held = undefined;
    core.userPanningEnabled(true);
  };
  core.on('tapstart', ({ position, originalEvent }: EventObject) => {
    const scene = events.scene();
    const id = severalFingers(originalEvent) ? undefined : events.nodeAt(position);
    if (id === undefined || scene === undefined) return letGo();
    held = { id, from: { ...position }, dragging: false, boxes: new Map(scene.boxes) };
    core.userPanningEnabled(false);
  });
  core.on('tapdrag', ({ position, originalEvent }: EventObject) => {
    const scene = events.scene();
    if (held === undefined || scene === undefined) return;
    if (severalFingers(originalEvent)) return letGo();
    const by = { x: position.x - held.from.x, y: position.y - held.from.y };
    if (!held.dragging && Math.hypot(by.x, by.y) * core.zoom() < threshold) return;
    if (!held.dragging) events.started();
    held.dragging = true;
    events.moved(shifted(scene, held.boxes, held.id, by));
  });
  core.on('tapend', () => {
    const dropped = held?.dragging ? held.id : undefined;
    letGo();
    if (dropped !== undefined) events.dropped(dropped);
  });
}

/** A node and everything in it, moved. Nothing leaves its container, or the drawing, over the top or the left. */
export function shifted(
  scene: Scene,
  boxes: ReadonlyMap<string, Box>,
  id: string,
  by: { readonly x: number; readonly y: number },
): Moved {
  const own = boxes.get(id);
  const moved = new Map<string, Box>();
  if (own === undefined) return moved;
  const origin = contentCorner(boxes, scene.byId.get(id)?.node.parent);
  const least = (start: number, middle: number, size: number): number => start - (middle - size / 2);
  const x = Math.max(by.x, least(origin.x, own.x, own.width));
  const y = Math.max(by.y, least(origin.y, own.y, own.height));
  for (const inside of withContent(scene, id)) {
    const box = boxes.get(inside);
    if (box !== undefined) moved.set(inside, { ...box, x: box.x + x, y: box.y + y });
  }
  return moved;
}

/**
 * Where a node and everything that contains it stand: the top left of each, from that of its container's content; at the
 * top from that of the drawing. This is what layouts take pins for.
 */
export function pinsFor(scene: Scene, id: string): Readonly<Record<string, Pin>> {
  const pins: [string, Pin][] = [];
  for (let at: string | undefined = id; at !== undefined; at = scene.byId.get(at)?.node.parent) {
    const box = scene.boxes.get(at);
    if (box === undefined) break;
    const origin = contentCorner(scene.boxes, scene.byId.get(at)?.node.parent);
    pins.push([
      at,
      { x: Math.round(box.x - box.width / 2 - origin.x), y: Math.round(box.y - box.height / 2 - origin.y) },
    ]);
  }
  return Object.fromEntries(pins);
}

function contentCorner(boxes: ReadonlyMap<string, Box>, container: string | undefined): Pin {
  const box = container === undefined ? undefined : boxes.get(container);
  if (box === undefined) return { x: 0, y: 0 };
  return { x: box.x - box.width / 2 + containerPadding, y: box.y - box.height / 2 + containerHeader };
}

function severalFingers(event: Event | undefined): boolean {
  return event !== undefined && 'touches' in event && event.touches instanceof TouchList && event.touches.length > 1;
}
