import type { Drawing } from '../exporter.ts';
import { visibleText } from '../visibleText.ts';
import { sceneOf } from './scene.ts';
import { short } from './shapes.ts';
import { svgElements, xmlText } from './svgElements.ts';

/**
 * A drawing as an `<svg>` element to stand in a page of HTML: without title block, without colours of its own. The page
 * brings those once with `svgStyles` (svgStyles.ts), for all drawings in it. Nodes have the ids `…n1`, `…n2`, … in the
 * picture's order.
 *
 * @param idPrefix stands before every id in it, so that several drawings live in one page: letters, digits and dashes
 * @param links pages that nodes lead to, by node id: see `consoleLinks`
 */
export function svgMarkup(drawing: Drawing, idPrefix: string, links: ReadonlyMap<string, string> = new Map()): string {
  const scene = sceneOf(drawing, links);
  const [width, height] = [short(scene.width), short(scene.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="orrery-drawing" role="${links.size > 0 ? 'group' : 'img'}" aria-labelledby="${idPrefix}title" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title id="${idPrefix}title">${xmlText(visibleText(drawing.title))}</title>`,
    svgElements(scene, idPrefix),
    '</svg>',
  ].join('\n');
}
