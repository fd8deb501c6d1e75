import type { Core, EventObject } from 'cytoscape';
import type { PictureEdge } from '../../../src/picture/picture.ts';
import type { CanvasEvents } from './canvas.ts';
import type { Looked } from './highlights.ts';
import { edgeAt, nodeAt } from './pointing.ts';
import type { Scene } from './scene.ts';

/** Says what is pointed at, tapped and asked for. */
export function listenForPointer(
  core: Core,
  events: CanvasEvents,
  scene: () => Scene | undefined,
  look: (change: Looked) => void,
): void {
  let hovered: string | undefined;
  let told: PictureEdge | undefined;
  const under = ({ position }: EventObject): string | undefined => {
    const shown = scene();
    return shown === undefined ? undefined : nodeAt(shown, position, core.zoom());
  };
  const point = (id: string | undefined, edge: PictureEdge | undefined): void => {
    if (id === hovered && edge === told) return;
    const over = id !== hovered;
    hovered = id;
    told = edge;
    look({ hovered: id, told: edge });
    core.container()?.classList.toggle('over-node', id !== undefined);
    if (over) events.hover(id);
  };
  core.on('mousemove', (event) => {
    if (event.originalEvent.buttons !== 0) return;
    const shown = scene();
    const id = under(event);
    point(id, id === undefined && shown !== undefined ? edgeAt(shown, event.position, core.zoom()) : undefined);
  });
  core.container()?.addEventListener('mouseleave', () => point(undefined, undefined));
  core.on('tap', (event) => events.select(under(event)));
  core.on('dbltap', (event) => {
    const id = under(event);
    if (id !== undefined) events.open(id);
  });
  core.on('cxttap', (event) => {
    const id = under(event);
    if (id !== undefined) events.menu(id, event.originalEvent);
  });
}
