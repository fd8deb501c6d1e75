import { glyphHues } from '../../model/glyphs.ts';
import type { ExportStyle } from '../../picture/exportStyle.ts';
import type { PictureEdge, PictureNode } from '../../picture/picture.ts';
import type { Palette } from '../palette.ts';
import { tint } from '../tint.ts';
import { type AwsFrame, type AwsStencil, awsColours, publicSubnet } from './awsStencils.ts';
import { stencilOf } from './stencils.ts';

/** What styles are made with. */
export interface StyleSheet {
  readonly palette: Palette;
  readonly style: ExportStyle;
  /** Whether a subnet's routes lead to an internet gateway. */
  readonly isPublic: (id: string) => boolean;
}

/** Whether a node without content is drawn as an icon with its label below; a box with its label inside otherwise. */
export function isIcon(type: string): boolean {
  return stencilOf(type) !== undefined;
}

/** Style of a node that has nothing drawn in it. */
export function leafStyle(node: PictureNode, sheet: StyleSheet): string {
  const { palette } = sheet;
  const stencil = stencilOf(node.type);
  const known = knowledgeMarks(node);
  if (stencil === undefined) {
    return style({
      rounded: '1',
      arcSize: '8',
      whiteSpace: 'wrap',
      html: '1',
      fontSize: '11',
      fillColor: palette.leaf,
      strokeColor: palette.hues[glyphHues[node.glyph]],
      fontColor: palette.text,
      ...known,
    });
  }
  const below = {
    sketch: '0',
    html: '1',
    fontSize: '11',
    fontColor: palette.text,
    align: 'center',
    verticalAlign: 'top',
    verticalLabelPosition: 'bottom',
    aspect: 'fixed',
    outlineConnect: '0',
  };
  if (stencil.cloud === 'azure') {
    return style({ ...below, shape: 'image', image: stencil.image, ...known });
  }
  const colour = awsColour(stencil.aws, node, sheet);
  const name = `mxgraph.aws4.${stencil.aws.name}`;
  return stencil.aws.form === 'service'
    ? style({
        ...below,
        fillColor: colour,
        strokeColor: '#ffffff',
        shape: 'mxgraph.aws4.resourceIcon',
        resIcon: name,
        ...known,
      })
    : style({ ...below, fillColor: colour, strokeColor: 'none', shape: name, ...known });
}

/** Style of a node around its content. */
export function containerStyle(node: PictureNode, sheet: StyleSheet): string {
  const { palette } = sheet;
  const stencil = stencilOf(node.type);
  const frame = {
    html: '1',
    fontSize: '12',
    align: 'left',
    verticalAlign: 'top',
    container: '1',
    collapsible: '1',
    recursiveResize: '0',
    dropTarget: '1',
    sketch: '0',
    outlineConnect: '0',
  };
  const known = knowledgeMarks(node);
  if (stencil?.cloud === 'aws') {
    const { icon, stroke, text, fill, dashed } = awsFrame(stencil.aws, node, sheet);
    return style({
      ...frame,
      spacingLeft: '30',
      pointerEvents: '0',
      fillColor: fill ?? 'none',
      strokeColor: stroke,
      // AWS' colours for text are made for white ground.
      fontColor: sheet.style.mode === 'dark' ? stroke : text,
      dashed: dashed ? '1' : '0',
      shape: 'mxgraph.aws4.group',
      grIcon: `mxgraph.aws4.${icon}`,
      grStroke: fill === undefined ? '1' : '0',
      ...known,
    });
  }
  const colour = palette.hues[glyphHues[node.glyph]];
  return style({
    ...frame,
    rounded: '1',
    absoluteArcSize: '1',
    arcSize: '12',
    fillColor: tint(colour, palette.background, 0.05),
    strokeColor: colour,
    fontColor: palette.text,
    ...(stencil === undefined
      ? { spacingLeft: '4' }
      : {
          shape: 'label',
          image: stencil.image,
          imageWidth: '22',
          imageHeight: '22',
          imageAlign: 'left',
          imageVerticalAlign: 'top',
          spacing: '6',
          spacingLeft: '30',
          spacingTop: '-2',
        }),
    ...known,
  });
}

export function edgeStyle(edge: PictureEdge, { palette }: StyleSheet): string {
  return style({
    edgeStyle: 'orthogonalEdgeStyle',
    rounded: '1',
    orthogonalLoop: '1',
    jettySize: 'auto',
    html: '1',
    endArrow: 'block',
    endFill: '1',
    endSize: '5',
    strokeColor: palette.edge,
    fontColor: palette.mutedText,
    fontSize: '10',
    labelBackgroundColor: palette.background,
    jumpStyle: 'arc',
    jumpSize: '6',
    ...(edge.inferred ? { dashed: '1', dashPattern: '1 3' } : {}),
    ...(edge.minor ? { opacity: '50', textOpacity: '70' } : {}),
  });
}

/** Style of a note that Orrery writes on the page. */
export function noteStyle({ palette }: StyleSheet): string {
  return style({
    html: '1',
    shape: 'text',
    strokeColor: 'none',
    fillColor: 'none',
    align: 'left',
    verticalAlign: 'top',
    fontSize: '18',
    fontColor: palette.text,
  });
}

/** What a node stands for, seen without reading: stubs and ghosts are faint, ghosts dashed, folded ones throw a shadow. */
function knowledgeMarks({ kind, unread }: PictureNode): Readonly<Record<string, string>> {
  if (kind === 'ghost') return { opacity: '40', dashed: '1' };
  if (kind === 'stub') return { opacity: '55' };
  if (kind === 'folded') return { shadow: '1' };
  return unread ? { opacity: '75' } : {};
}

function awsFrame(stencil: AwsStencil, node: PictureNode, sheet: StyleSheet): AwsFrame {
  const own = node.type === 'aws.ec2.subnet' && sheet.isPublic(node.id) ? publicSubnet : stencil.frame;
  const colour = sheet.style.colours[glyphHues[node.glyph]];
  const plain = awsColour(stencil, node, sheet);
  const frame = own ?? { icon: stencil.name, stroke: plain, text: plain };
  const recoloured = colour === undefined ? frame : { ...frame, stroke: colour, text: colour };
  if (frame.fill === undefined) return recoloured;
  return { ...recoloured, fill: tint(recoloured.stroke, sheet.palette.background, 0.1) };
}

/** The category's colour, unless the person chose one for this kind of thing. AWS' darkest is lifted on dark ground. */
function awsColour(
  { category }: AwsStencil,
  { glyph }: PictureNode,
  { palette, style: { colours } }: StyleSheet,
): string {
  const usual = category === 'general' ? palette.text : awsColours[category];
  return colours[glyphHues[glyph]] ?? usual;
}

function style(entries: Readonly<Record<string, string>>): string {
  return Object.entries(entries)
    .map(([key, value]) => `${key}=${value};`)
    .join('');
}
