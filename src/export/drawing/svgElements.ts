import { glyphPaths } from '../../model/glyphs.ts';
import { textWidth } from './fitText.ts';
import type { Scene } from './scene.ts';
import { type Part, type Shape, short } from './shapes.ts';
import { runsOf } from './writable.ts';

/** A triangle with an exclamation mark. */
export const warningPath = 'M12 3.5l9 16.5H3zM12 10v4.5M12 17v.6';

/**
 * The content of an `<svg>`: every part of the scene as a group that says what it is when it is pointed at. Colours are
 * classes, `f-` of what is filled and `s-` of lines (svgStyles.ts). Nodes are called `n` and their number in the picture.
 *
 * @param idPrefix stands before every id
 */
export function svgElements({ parts }: Scene, idPrefix: string): string {
  const glyphs = new Set(
    parts.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'drawn' ? [shape.glyph] : []))),
  );
  const definitions = [...glyphs].map(
    (glyph) => `<path id="${idPrefix}g-${glyph}" d="${glyph === 'warning' ? warningPath : glyphPaths[glyph]}"/>`,
  );
  return [`<defs>${definitions.join('')}</defs>`, ...parts.map((part) => partElement(part, idPrefix))].join('\n');
}

/** Text as it stands between tags or in quotes. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}

function partElement({ kind, index, about, link, back, shapes }: Part, idPrefix: string): string {
  const id = index === undefined || (kind !== 'node' && kind !== 'header') ? '' : ` id="${idPrefix}n${index + 1}"`;
  const title = about === undefined || about.length === 0 ? '' : `<title>${xmlText(about.join('\n'))}</title>`;
  const content = shapes.map((shape) => shapeElement(shape, idPrefix, kind === 'header' || kind === 'node')).join('');
  const linked =
    link === undefined
      ? content
      : `<a href="${xmlText(link.address)}" target="_blank" rel="noopener noreferrer">${content}</a>`;
  return `<g${id} class="${kind}${back ? ' back' : ''}">${title}${linked}</g>`;
}

/**
 * @param isMeasured the words keep the width that they have in Inter, whatever font the reader has: others stand close
 *   behind them
 */
function shapeElement(shape: Shape, idPrefix: string, isMeasured: boolean): string {
  switch (shape.kind) {
    case 'rectangle':
      return `<rect x="${short(shape.x)}" y="${short(shape.y)}" width="${short(shape.width)}" height="${short(shape.height)}" rx="${short(shape.radius)}"${painted(shape)}/>`;
    case 'curve':
      return `<path d="${shape.path}"${painted(shape)}/>`;
    case 'drawn': {
      const scale = Math.round((shape.size / 24) * 1000) / 1000;
      return `<use href="#${idPrefix}g-${shape.glyph}" transform="translate(${short(shape.x)} ${short(shape.y)}) scale(${scale})" class="glyph s-${shape.stroke}"/>`;
    }
    case 'words': {
      if (shape.text === '') return '';
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
      const struck = shape.struck ? ' text-decoration="line-through"' : '';
      const width = textWidth(shape.text, shape.size, shape.weight);
      const measured =
        isMeasured && shape.anchor === 'start' ? ` textLength="${short(width)}" lengthAdjust="spacingAndGlyphs"` : '';
      return `<text x="${short(shape.x)}" y="${short(shape.y)}" font-size="${shape.size}" class="f-${shape.ink}${shape.weight === 600 ? ' bold' : ''}"${anchor}${measured}${struck}>${textContent(shape.text)}</text>`;
    }
  }
}

/** Programs that draw SVG with fonts of their own take one for a whole text: characters that Inter lacks stand apart. */
function textContent(text: string): string {
  return runsOf(text)
    .map((run) =>
      run.font === 'Inter' ? xmlText(run.text) : `<tspan font-family="${run.font}">${xmlText(run.text)}</tspan>`,
    )
    .join('');
}

function painted(shape: Extract<Shape, { kind: 'rectangle' | 'curve' }>): string {
  const { fill, stroke, strokeWidth, dashed } = shape;
  const opacity = shape.kind === 'rectangle' && shape.opacity !== undefined ? ` opacity="${shape.opacity}"` : '';
  const classes = [fill === undefined ? 'hollow' : `f-${fill}`, ...(stroke === undefined ? [] : [`s-${stroke}`])];
  const width = stroke === undefined || strokeWidth === 1 ? '' : ` stroke-width="${strokeWidth}"`;
  const dashes = dashed && stroke !== undefined ? ` stroke-dasharray="${shape.kind === 'curve' ? '5 4' : '4 3'}"` : '';
  return ` class="${classes.join(' ')}"${width}${dashes}${opacity}`;
}
