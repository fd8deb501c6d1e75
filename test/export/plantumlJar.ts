import { spawnSync } from 'node:child_process';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { runPlantuml } from './plantumlRun.ts';

/** Whether PlantUML can run here: its jar is installed with the packages, Java is not. */
export const hasJava = spawnSync('java', ['-version']).status === 0;

/** A box or an arrow as PlantUML drew it. */
export interface DrawnElement {
  /** Its alias after those of what it is in: `n1.n3`. */
  readonly path: string;
  readonly isContainer: boolean;
  readonly text: string;
  readonly images: number;
}

export interface DrawnArrow {
  /** Aliases of its ends. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly isDotted: boolean;
}

export interface DrawnDiagram {
  readonly elements: readonly DrawnElement[];
  readonly arrows: readonly DrawnArrow[];
  /** All text of it, the title and the legend included. */
  readonly text: string;
  readonly links: number;
  readonly width: number;
  readonly height: number;
}

/** Each of the texts as PlantUML draws it; fails where it finds a mistake in one. One start of Java for all of them. */
export function drawnByPlantuml(texts: readonly string[]): DrawnDiagram[] {
  return runPlantuml(texts, 'svg').map((svg) => diagramIn(new TextDecoder().decode(svg)));
}

/** Text as it is compared: spaces are where lines break, and joiners are not seen. */
export function compared(text: string): string {
  return text.replace(/[\s\u00a0\u200d]+/g, '');
}

function diagramIn(svg: string): DrawnDiagram {
  const document = XmlDocument.fromString(svg);
  try {
    const all = document.find('//*') as XmlElement[];
    const value = (element: XmlElement, name: string): string => element.attr(name)?.value ?? '';
    const within = (element: XmlElement, name: string): XmlElement[] =>
      element.find(`.//*[local-name()='${name}']`) as XmlElement[];
    const textOf = (element: XmlElement): string =>
      compared(
        within(element, 'text')
          .map(({ content }) => content)
          .join(''),
      );
    const classed = (...names: string[]): XmlElement[] => all.filter((each) => names.includes(value(each, 'class')));
    const boxes = classed('entity', 'cluster');
    const aliasOf = new Map(
      boxes.map((box) => [value(box, 'id'), value(box, 'data-qualified-name').split('.').at(-1) ?? '']),
    );
    return {
      elements: boxes.map((box) => ({
        path: value(box, 'data-qualified-name'),
        isContainer: value(box, 'class') === 'cluster',
        text: textOf(box),
        images: within(box, 'image').length,
      })),
      arrows: classed('link').map((link) => ({
        from: aliasOf.get(value(link, 'data-entity-1')) ?? '',
        to: aliasOf.get(value(link, 'data-entity-2')) ?? '',
        text: textOf(link),
        isDotted: within(link, 'path').some((path) => isDotted(value(path, 'style'))),
      })),
      text: textOf(document.root),
      links: all.filter(({ name }) => name === 'a').length,
      width: Number.parseFloat(value(document.root, 'width')),
      height: Number.parseFloat(value(document.root, 'height')),
    };
  } finally {
    document.dispose();
  }
}

/** Dots with gaps three times as long; dashes are as long as their gaps. */
function isDotted(style: string): boolean {
  const [, dot, gap] = /stroke-dasharray:([\d.]+),([\d.]+)/.exec(style) ?? [];
  return dot !== undefined && Number(gap) > 2 * Number(dot);
}
