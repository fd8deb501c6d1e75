import { element, strokeIcon, tool } from '../graph/dom.ts';
import { icons } from '../graph/icons.ts';
import { type FrameSize, largest, openingSight, readable, type Sight, wholeSight } from './sight.ts';

const step = 1.25;
/** How much smaller than the whole a part may be, and how much larger. */
const closest = 60;
const farthest = 2;

/** Lets a drawing be moved and zoomed by mouse, touch, keys and buttons. `pressed` is told what was pressed in it. */
export function panZoom(holder: HTMLElement, pressed: (target: Element) => void): void {
  const svg = holder.querySelector('svg');
  const { x = 0, y = 0, width = 0, height = 0 } = svg?.viewBox.baseVal ?? {};
  if (svg === null || width <= 0 || height <= 0) return;
  const whole: Sight = { x, y, width, height };
  let sight = whole;
  /** How it is seen, until its reader moves or zooms it. */
  let arranged: typeof wholeSight | undefined = openingSight;
  const title = holder.dataset.title ?? '';
  // As high as the drawing where that fits, so that it leaves no empty space.
  holder.style.setProperty('--aspect', String(width / height));
  holder.style.setProperty('--lowest', `${height * readable}px`);
  holder.style.setProperty('--highest', `${height * largest}px`);
  svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
  const frame = element('div', {
    class: 'frame',
    tabindex: '0',
    role: 'group',
    'aria-label': `Diagram ${title}. Arrow keys move it, plus and minus zoom, 0 shows the whole.`,
  });
  svg.replaceWith(frame);
  frame.append(svg);

  function frameSize(): FrameSize {
    const { width: wide, height: high } = frame.getBoundingClientRect();
    return { width: Math.max(1, wide), height: Math.max(1, high) };
  }

  /** Units of the drawing that are seen at once, at the least and at the most. */
  function bounds(): readonly [least: number, most: number] {
    return [whole.width / closest, Math.max(whole.width, wholeSight(whole, frameSize()).width) * farthest];
  }

  function show(next: Sight): void {
    sight = next;
    svg?.setAttribute('viewBox', `${sight.x} ${sight.y} ${sight.width} ${sight.height}`);
  }

  function arrange(next = arranged): void {
    arranged = next;
    if (next !== undefined) show(next(whole, frameSize()));
  }

  function look(next: Sight): void {
    arranged = undefined;
    const [least, most] = bounds();
    const scale = Math.max(least, Math.min(most, next.width)) / next.width;
    const clamped = { ...next, width: next.width * scale, height: next.height * scale };
    // Something of the drawing always stays in sight.
    show({
      ...clamped,
      x: Math.max(whole.x - clamped.width * 0.8, Math.min(whole.x + whole.width - clamped.width * 0.2, clamped.x)),
      y: Math.max(whole.y - clamped.height * 0.8, Math.min(whole.y + whole.height - clamped.height * 0.2, clamped.y)),
    });
  }

  /** Units of the drawing in a pixel of the screen. */
  function unit(): number {
    const { width: wide, height: high } = frameSize();
    return Math.max(sight.width / wide, sight.height / high);
  }

  function pointAt(clientX: number, clientY: number): { x: number; y: number } {
    const box = frame.getBoundingClientRect();
    const size = unit();
    return {
      x: sight.x + sight.width / 2 + (clientX - box.left - box.width / 2) * size,
      y: sight.y + sight.height / 2 + (clientY - box.top - box.height / 2) * size,
    };
  }

  function zoom(factor: number, around = { x: sight.x + sight.width / 2, y: sight.y + sight.height / 2 }): void {
    const [least, most] = bounds();
    const bounded = Math.max(sight.width / most, Math.min(factor, sight.width / least));
    look({
      x: around.x - (around.x - sight.x) / bounded,
      y: around.y - (around.y - sight.y) / bounded,
      width: sight.width / bounded,
      height: sight.height / bounded,
    });
  }

  function move(right: number, down: number): void {
    const size = unit();
    look({ ...sight, x: sight.x + right * size, y: sight.y + down * size });
  }

  const pointers = new Map<number, PointerEvent>();
  let isDragged = false;
  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event);
    isDragged = false;
  });
  frame.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const [right, down] = [before.clientX - event.clientX, before.clientY - event.clientY];
    if (!isDragged && Math.hypot(right, down) < 4) return;
    isDragged = true;
    frame.setPointerCapture(event.pointerId);
    const other = [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    if (other === undefined) move(right, down);
    else {
      const distance = (one: PointerEvent): number =>
        Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      const middle = pointAt((event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2);
      zoom(distance(event) / Math.max(1, distance(before)), middle);
      move(right / 2, down / 2);
    }
    pointers.set(event.pointerId, event);
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    frame.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
  }
  frame.addEventListener('click', ({ target }) => {
    if (!isDragged && target instanceof Element) pressed(target);
  });
  // Only with Ctrl, as pinching a touchpad sends it: else a page could not be scrolled past its diagrams.
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== frame) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / (event.deltaMode === 0 ? 300 : 10)), pointAt(event.clientX, event.clientY));
    },
    { passive: false },
  );
  frame.addEventListener('dblclick', ({ clientX, clientY }) => zoom(step * step, pointAt(clientX, clientY)));
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== frame) return;
    const far = event.shiftKey ? 200 : 60;
    if (event.key === 'ArrowLeft') move(-far, 0);
    else if (event.key === 'ArrowRight') move(far, 0);
    else if (event.key === 'ArrowUp') move(0, -far);
    else if (event.key === 'ArrowDown') move(0, far);
    else if (event.key === '+' || event.key === '=') zoom(step);
    else if (event.key === '-') zoom(1 / step);
    else if (event.key === '0' || event.key === 'Home') arrange(wholeSight);
    else return;
    event.preventDefault();
  });
  const full = tool('Full screen', () => void toggleFullScreen(holder), strokeIcon(icons.open));
  full.hidden = !document.fullscreenEnabled;
  holder.append(
    element(
      'div',
      { class: 'drawing-tools', role: 'toolbar', 'aria-label': `Diagram ${title}` },
      tool('Zoom in', () => zoom(step), strokeIcon(icons.zoomIn)),
      tool('Zoom out', () => zoom(1 / step), strokeIcon(icons.zoomOut)),
      tool('Show the whole', () => arrange(wholeSight), strokeIcon(icons.fit)),
      full,
    ),
  );
  // Also when it comes in sight for the first time.
  new ResizeObserver(() => {
    if (frame.clientWidth > 0) arrange();
  }).observe(frame);
  let before: () => void = arrange;
  addEventListener('beforeprint', () => {
    const [seen, how] = [sight, arranged];
    before = () => {
      arranged = how;
      show(seen);
    };
    arrange(() => whole);
  });
  addEventListener('afterprint', () => before());
}

async function toggleFullScreen(holder: HTMLElement): Promise<void> {
  if (document.fullscreenElement === null) await holder.requestFullscreen();
  else await document.exitFullscreen();
}
