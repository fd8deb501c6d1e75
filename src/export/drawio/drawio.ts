import type { Exporter, ExportInput } from '../exporter.ts';
import { paletteOf } from '../palette.ts';
import { shortened, visibleText } from '../visibleText.ts';
import { mainLayerId } from './cellIds.ts';
import { cellLines } from './cellXml.ts';
import { pageCells } from './pageCells.ts';
import { withCourses } from './pageCourses.ts';
import { rootAttributes } from './rootData.ts';
import { updateDrawing } from './updateDrawing.ts';
import { tag } from './xmlText.ts';

const nameLength = 60;

/**
 * A page of draw.io: containers around their content where Orrery puts them, the providers' stencils by the names that
 * draw.io has for them, arrows in a layer of their own. What people change in it stays when it is written again.
 */
export const drawio: Exporter = {
  id: 'drawio',
  write: async (input) => [{ content: await drawing(input) }],
  update: updateDrawing,
};

async function drawing(input: ExportInput): Promise<string> {
  const cells = await pageCells(input);
  const name = shortened(visibleText(input.picture.title), nameLength) || 'Orrery';
  return [
    // draw.io then saves it as readable text too, which version control can compare.
    tag('mxfile', { host: 'Orrery', compressed: 'false' }, '>'),
    `  ${tag('diagram', { id: 'orrery', name }, '>')}`,
    `    ${tag('mxGraphModel', modelAttributes(input), '>')}`,
    '      <root>',
    ...[
      tag('UserObject', rootAttributes(input, cells), '>'),
      '  <mxCell />',
      '</UserObject>',
      `<mxCell id="${mainLayerId}" parent="0" />`,
      ...withCourses(cells).flatMap((cell) => cellLines(cell)),
    ].map((line) => `        ${line}`),
    '      </root>',
    '    </mxGraphModel>',
    '  </diagram>',
    '</mxfile>',
    '',
  ].join('\n');
}

/** How the page opens. Without a mode, draw.io adapts its colours to the reader's screen by itself. */
function modelAttributes({ style }: ExportInput): Record<string, string> {
  return {
    dx: '1200',
    dy: '800',
    grid: '1',
    gridSize: '8',
    guides: '1',
    tooltips: '1',
    connect: '1',
    arrows: '1',
    fold: '1',
    page: '0',
    pageScale: '1',
    pageWidth: '1169',
    pageHeight: '827',
    ...(style.mode === 'auto' ? {} : { background: paletteOf(style).background }),
    math: '0',
    shadow: '0',
    adaptiveColors: style.mode === 'auto' ? 'auto' : 'none',
  };
}
