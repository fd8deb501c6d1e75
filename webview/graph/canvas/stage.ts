import type { Layout } from '../../../src/layout/layout.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import type { Canvas } from './canvas.ts';
import type { Minimap } from './minimap.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { SemanticZoom } from './semanticZoom.ts';
import { settled } from './settle.ts';
import { onThemeChange, readTheme } from './theme.ts';
import { sameViewport, type Viewport } from './viewport.ts';

/** The picture that is shown, and what is seen of it when it changes, when the theme does, or the window. */
export interface Stage {
  scene(): Scene | undefined;
  show(picture: Picture, layout: Layout): void;
  setNotes(notes: Readonly<Record<string, string>>): void;
  /** The person opened or folded a node: it stays where it is when the next picture comes. */
  hold(id: string): void;
  showAll(animated: boolean): void;
}

/** `kept` is what was seen when this panel was last shown; `looked` answers the nodes that the person looks at. */
export function createStage(
  ground: HTMLElement,
  canvas: Canvas,
  minimap: Minimap,
  semanticZoom: SemanticZoom,
  kept: Viewport | undefined,
  looked: () => readonly (string | undefined)[],
): Stage {
  let theme = readTheme();
  let shown: { readonly picture: Picture; readonly layout: Layout } | undefined;
  let scene: Scene | undefined;
  let notes: Readonly<Record<string, string>> = {};
  let held: string | undefined;
  /** The viewport that shows everything, as long as the person did not move away from it. */
  let fittedAt: Viewport | undefined;

  function draw(picture: Picture, layout: Layout): void {
    const before = scene?.boxes ?? new Map();
    shown = { picture, layout };
    scene = sceneOf(picture, layout, notes);
    const [now, window, whole] = [canvas.viewport(), canvas.size(), canvas.wholeViewport(scene)];
    const { boxes } = layout;
    const zoomedTo = semanticZoom.showing(scene, before, now, window);
    const target = zoomedTo ?? settled({ before, boxes, now, window, kept, whole, fittedAt, held, looked: looked() });
    if (sameViewport(target, whole)) fittedAt = whole;
    held = undefined;
    canvas.show(scene, theme, target, zoomedTo === undefined);
    minimap.show(scene, theme);
    minimap.follow(canvas.viewport(), window);
  }
  function drawAgain(): void {
    if (shown !== undefined) draw(shown.picture, shown.layout);
  }
  function showAll(animated: boolean): void {
    if (scene === undefined) return;
    fittedAt = canvas.wholeViewport(scene);
    canvas.moveTo(fittedAt, animated);
  }

  onThemeChange(() => {
    theme = readTheme();
    drawAgain();
  });
  new ResizeObserver(() => {
    if (fittedAt !== undefined && sameViewport(fittedAt, canvas.viewport())) showAll(false);
  }).observe(ground);

  return {
    scene: () => scene,
    show: draw,
    setNotes(next) {
      if (JSON.stringify(next) === JSON.stringify(notes)) return;
      notes = next;
      drawAgain();
    },
    hold(id) {
      held = id;
    },
    showAll,
  };
}
