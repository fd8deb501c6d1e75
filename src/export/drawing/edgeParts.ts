import type { PictureEdge } from '../../picture/picture.ts';
import { edgeCaption } from '../caption.ts';
import type { Bend, Point } from './bends.ts';
import { cutAtEnd, textWidth } from './fitText.ts';
import type { Ink } from './inks.ts';
import type { Obstacles } from './obstacles.ts';
import { type Area, baseline, type Part, short } from './shapes.ts';

const labelSize = 10;
const labelHeight = 14;
const widestLabel = 170;
/** Where on its line a label is tried, the best place first. */
const labelPlaces = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78] as const;
/** Pixels within which the same is not said again of lines to the same node. */
const saidNearby = 260;
/** Characters of a detail that are told. */
const longest = 200;

/** A line with its head for every edge that has a way. */
export function edgePart(
  edge: PictureEdge,
  index: number,
  bend: Bend,
  nameOf: (id: string) => string,
  back: boolean,
): Part {
  const ink: Ink = edge.minor ? 'minor' : 'edge';
  const width = edge.minor ? 0.8 : edgeWidth(edge);
  const head = 5 + width;
  const last = bend.curves[bend.curves.length - 1] ?? bend.curves[0];
  const { lastControl, to } = last;
  const away = Math.hypot(lastControl.x - to.x, lastControl.y - to.y) || 1;
  const [dx, dy] = [(lastControl.x - to.x) / away, (lastControl.y - to.y) / away];
  const neck = { x: to.x + dx * head, y: to.y + dy * head };
  const point = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
  const wing = (by: number): Point => ({ x: neck.x - dy * head * by, y: neck.y + dx * head * by });
  return {
    kind: 'edge',
    index,
    about: aboutEdge(edge, nameOf),
    back,
    shapes: [
      {
        kind: 'curve',
        path: bend.curves
          .map(
            (curve, at) =>
              `${at === 0 ? `M${point(curve.from)}` : ''}C${point(curve.firstControl)} ${point(curve.lastControl)} ${point(curve === last ? neck : curve.to)}`,
          )
          .join(''),
        stroke: ink,
        strokeWidth: short(width),
        dashed: edge.inferred,
      },
      {
        kind: 'curve',
        path: `M${point(to)}L${point(wing(0.5))}L${point(wing(-0.5))}Z`,
        fill: ink,
      },
    ],
  };
}

/**
 * What edges say, where there is room beside boxes and other labels. What lines to one node say in common is not said
 * again next to it. What finds no place is only told to who points at the line.
 */
export function labelParts(routes: ReadonlyMap<PictureEdge, Bend>, taken: Obstacles, bounds: Area): Part[] {
  const said = new Map<string, { readonly x: number; readonly y: number }[]>();
  return [...routes].flatMap(([edge, bend]): Part[] => {
    if (edge.minor) return [];
    const text = cutAtEnd(labelOf(edge), widestLabel, labelSize, 400);
    const width = textWidth(text, labelSize, 400) + 8;
    const alike = said.get(`${edge.to} ${text}`) ?? [];
    for (const share of labelPlaces) {
      const { x, y } = bend.at(share);
      const area = { x: x - width / 2, y: y - labelHeight / 2, width, height: labelHeight };
      if (!within(bounds, area) || taken.overlaps(area)) continue;
      if (alike.some((other) => Math.hypot(other.x - x, other.y - y) < saidNearby)) return [];
      taken.add(area, '', 0);
      said.set(`${edge.to} ${text}`, [...alike, { x, y }]);
      return [
        {
          kind: 'label',
          shapes: [
            { kind: 'rectangle', ...area, radius: 4, fill: 'background', opacity: 0.88 },
            {
              kind: 'words',
              x,
              y: baseline(y, labelSize),
              text,
              size: labelSize,
              weight: 400,
              ink: 'muted',
              anchor: 'middle',
            },
          ],
        },
      ];
    }
    return [];
  });
}

/** `web1 is protected by web`, and whether that is known or concluded. */
function aboutEdge(edge: PictureEdge, nameOf: (id: string) => string): string[] {
  return [
    `${nameOf(edge.from)} → ${nameOf(edge.to)}`,
    labelOf(edge),
    ...(edge.inferred ? ['inferred from a rule of the provider'] : []),
  ].filter((line) => line !== '');
}

function labelOf(edge: PictureEdge): string {
  const { verbs, detail } = edgeCaption(edge, longest);
  return [verbs, detail].filter((part) => part !== '').join(' ');
}

/** What stands for many relations is a little thicker. */
function edgeWidth({ count }: PictureEdge): number {
  return Math.min(3, 1.1 + Math.log2(Math.max(1, count)) * 0.35);
}

function within(outer: Area, { x, y, width, height }: Area): boolean {
  return x >= outer.x && y >= outer.y && x + width <= outer.x + outer.width && y + height <= outer.y + outer.height;
}
