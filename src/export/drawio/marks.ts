import type { Palette } from '../palette.ts';
import { tint } from '../tint.ts';

/** What an update says of a cell by its style: `new` until the next one, `gone` until it is back. */
export type Mark = 'new' | 'gone';

const markKey = 'orreryMark';

/** Keys that a mark sets at the end of a style, with what it may set them to. */
const marks: Readonly<Record<Mark, Readonly<Record<string, RegExp>>>> = {
  new: { labelBackgroundColor: /^#[0-9a-f]{6}$/, labelBorderColor: /^#[0-9a-f]{6}$/ },
  gone: { opacity: /^35$/, textOpacity: /^50$/, dashed: /^1$/ },
};

export function markedNew(style: string, palette: Palette): string {
  const colour = palette.hues.green;
  const ground = tint(colour, palette.background, 0.15);
  return marked(style, `${markKey}=new;labelBackgroundColor=${ground};labelBorderColor=${colour};`);
}

export function markedGone(style: string): string {
  return marked(style, `${markKey}=gone;opacity=35;textOpacity=50;dashed=1;`);
}

export function markOf(style: string): Mark | undefined {
  const mark = style.split(';').find((entry) => entry.startsWith(`${markKey}=`));
  return mark === `${markKey}=new` ? 'new' : mark === `${markKey}=gone` ? 'gone' : undefined;
}

/** The style as it was before it was marked, with everything that a person changed in it since. */
export function withoutMark(style: string): string {
  const mark = markOf(style);
  if (mark === undefined) return style;
  const entries = style.split(';');
  const at = entries.indexOf(`${markKey}=${mark}`);
  const kept = entries.slice(at + 1).filter((entry) => {
    const [key = '', value = ''] = entry.split('=');
    return !(Object.hasOwn(marks[mark], key) && marks[mark][key]?.test(value));
  });
  return [...entries.slice(0, at), ...kept].join(';');
}

function marked(style: string, mark: string): string {
  return `${style}${style === '' || style.endsWith(';') ? '' : ';'}${mark}`;
}
