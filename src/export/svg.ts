import { consoleLinks } from './drawing/consoleLinks.ts';
import { framed } from './drawing/frame.ts';
import { sceneOf } from './drawing/scene.ts';
import { svgDocument } from './drawing/svgDocument.ts';
import { svgStyles } from './drawing/svgStyles.ts';
import type { Exporter } from './exporter.ts';
import { headerLines } from './headerLines.ts';
import { visibleText } from './visibleText.ts';

const howToView = 'A picture that browsers show, drawing programs open and Markdown pages include.';

/** The picture as people see it in Orrery, with text that can be selected and links to the consoles. */
export const svg: Exporter = {
  id: 'svg',
  async write(input) {
    const { picture, header, style } = input;
    const links = consoleLinks(await input.excerpt());
    const scene = sceneOf({ title: picture.title, picture, layout: input.layout() }, links);
    const about = { title: visibleText(picture.title), lines: headerLines(picture, header, howToView) };
    return [{ content: svgDocument(framed(scene, picture, header), about, svgStyles(style)) }];
  },
};
