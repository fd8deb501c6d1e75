import type { Hue } from '../model/glyphs.ts';
import type { FlowDirection } from './view.ts';

/** How files look, as a person or their workspace asks for. */
export interface ExportStyle {
  /** `auto`: as the reader's screen, where a format can tell; light elsewhere. */
  readonly mode: 'auto' | 'light' | 'dark';
  readonly direction: FlowDirection;
  /** What stands under the name of a resource, beside its type. */
  readonly show: readonly ('id' | 'place' | 'tags')[];
  /** Property paths that are shown under its name, by resource type or the beginning of one: `aws.ec2.instance`. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** Colours in place of the usual ones, as `#rrggbb`. */
  readonly colours: Readonly<Partial<Record<Hue, string>>>;
}

export const usualStyle: ExportStyle = { mode: 'auto', direction: 'auto', show: [], properties: {}, colours: {} };
