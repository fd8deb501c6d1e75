import type { FlowDirection } from '../picture/view.ts';
import type { Corner, Link, Size } from './arrangement.ts';

/** A box among its siblings in one container. */
export interface Sibling extends Size {
  readonly id: string;
  /** Stands at the border of its container. */
  readonly gate: boolean;
  /** Stands beside what the picture is about. */
  readonly outside: boolean;
  /** Where the person put it. */
  readonly pin?: Corner;
}

/** All relations between two siblings, or between what is in them, in one direction. */
export interface SiblingLink extends Link {
  /** Not seen unless asked for: it decides nothing where others do. */
  readonly minor: boolean;
  /** Where the related things are in the two boxes on average, relative to the boxes' corners. */
  readonly fromAt: Corner;
  readonly toAt: Corner;
}

/** Everything that decides how the content of one container is arranged. */
export interface Siblings {
  /** In reading order. */
  readonly children: readonly Sibling[];
  /** Between children, by their positions in `children`. */
  readonly links: readonly SiblingLink[];
}

/** How containers are arranged. */
export interface Manner {
  /** Width of the screen by its height. */
  readonly aspect: number;
  readonly direction: FlowDirection;
  /** In ranks along relations, however wide that becomes. */
  readonly ranks: boolean;
}
