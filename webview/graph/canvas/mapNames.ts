import { shortened } from './cutWords.ts';
import type { Seen } from './inscriptions.ts';
import type { Scene } from './scene.ts';
import type { Theme } from './theme.ts';
import { readable } from './zoomLevels.ts';

interface Taken {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The outermost containers may be named beyond their own width: their names are what a large picture is read by. */
const mayOverflow = 1;
/** On the screen, in pixels: a narrower container has no room for a name of its own. */
const leastWidth = 44;
/** A deeper name that is cut to less tells nothing. */
const leastLetters = 9;

/**
 * Writes the names of containers over their content as on a map: the outermost first and largest, each only where no
 * other name stands.
 */
export function paintMapNames(surface: CanvasRenderingContext2D, scene: Scene, seen: Seen, theme: Theme): void {
  const { zoom } = seen;
  const taken: Taken[] = [];
  surface.textAlign = 'left';
  surface.textBaseline = 'top';
  surface.lineJoin = 'round';
  surface.strokeStyle = theme.background;
  for (const { node, depth, name, back } of scene.containers) {
    const box = scene.boxes.get(node.id);
    if (box === undefined) continue;
    const width = box.width * zoom;
    if (width < leastWidth && depth > mayOverflow) continue;
    const size = depth === 0 ? 15 : depth === 1 ? 13 : readable;
    const font = `600 ${size}px ${theme.fontFamily}`;
    const room = depth <= mayOverflow ? Math.max(width, 120) : width;
    const words = mapName(name, Math.floor(room / 12) * 12 - 10, font);
    if (depth > mayOverflow && words !== name && words.length < leastLetters) continue;
    surface.font = font;
    const length = lengthOf(surface, words, font);
    // In pixels of the screen, which the surface counts in while names are written.
    const left = (box.x - box.width / 2 - seen.left) * zoom + 6;
    const boxTop = (box.y - box.height / 2 - seen.top) * zoom;
    const top = boxTop + Math.max(3, (36 * zoom - size) / 2);
    const place = { left: left - 3, top: top - 2, right: left + length + 3, bottom: top + size + 3 };
    if (place.right < 0 || place.bottom < 0 || left > (seen.right - seen.left) * zoom) continue;
    if (taken.some((other) => overlaps(other, place))) continue;
    taken.push(place);
    surface.save();
    surface.translate(seen.left, seen.top);
    surface.scale(1 / zoom, 1 / zoom);
    surface.lineWidth = 4;
    surface.strokeText(words, left, top);
    surface.fillStyle = back ? theme.backText : theme.text;
    surface.fillText(words, left, top);
    surface.restore();
  }
}

function overlaps(a: Taken, b: Taken): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const names = new Map<string, string>();
const lengths = new Map<string, number>();
const mostKept = 5000;

/** Cutting and measuring are slow, and names are painted for every frame. */
function mapName(name: string, width: number, font: string): string {
  return remembered(names, `${width} ${font} ${name}`, () => shortened(name, width, font));
}

function lengthOf(surface: CanvasRenderingContext2D, words: string, font: string): number {
  return remembered(lengths, `${font} ${words}`, () => surface.measureText(words).width);
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKept) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}
