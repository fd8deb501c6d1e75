import type { Scene } from './scene.ts';
import { short } from './shapes.ts';
import { svgElements, xmlText } from './svgElements.ts';

/** What an SVG file says about itself: its title, and lines that describe it. */
export interface About {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A scene as a file by itself, with the CSS rules that colour it. */
export function svgDocument(scene: Scene, { title, lines }: About, styles: string): string {
  const [width, height] = [short(scene.width), short(scene.height)];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" class="orrery-drawing" role="img" aria-labelledby="title description" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="description">\n${lines.map(xmlText).join('\n')}\n</desc>`,
    `<style>\n${xmlText(styles).replaceAll('&quot;', '"')}\n</style>`,
    `<rect class="f-background" width="${width}" height="${height}"/>`,
    svgElements(scene, ''),
    '</svg>',
  ].join('\n')}\n`;
}
