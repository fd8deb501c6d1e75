import type { Grouping, Pin } from '../picture/view.ts';

/** What a file of people's own is for. */
export type FileKind = 'view' | 'style';

/**
 * What may stand behind a key of a view or style file. Reading, the JSON schema and completion all go by it, so that they never
 * tell different things.
 */
export type Shape =
  | TextShape
  | WordShape
  | { readonly kind: 'wholeNumber'; readonly least: number; readonly most: number }
  | { readonly kind: 'list'; readonly of: TextShape | WordShape }
  | { readonly kind: 'grouping'; readonly words: Readonly<Record<string, string>> }
  | { readonly kind: 'keys'; readonly keys: Keys }
  /** Lists of texts by a key that people choose. */
  | { readonly kind: 'valuesByKey' }
  | { readonly kind: 'pinsById' }
  | { readonly kind: 'textsById' };

/** Text. `means` tells what it names; what is no text to YAML (`0123`, `yes`) is taken as it is written. */
export interface TextShape {
  readonly kind: 'text';
  readonly means?: 'resource' | 'type' | 'account' | 'profile' | 'colour';
}

/** One of a few words, each with what it means. */
export interface WordShape<Word extends string = string> {
  readonly kind: 'word';
  readonly words: Readonly<Record<Word, string>>;
}

/** Keys in the order in which they are written. */
export type Keys = Readonly<Record<string, KeyShape>>;

export interface KeyShape {
  readonly describe: string;
  readonly shape: Shape;
}

/** What a shape is read as. */
export type Read<Of extends Shape> = Of extends { kind: 'text' }
  ? string
  : Of extends { kind: 'word'; words: infer Words }
    ? keyof Words & string
    : Of extends { kind: 'wholeNumber' }
      ? number
      : Of extends { kind: 'list'; of: infer Item extends Shape }
        ? readonly Read<Item>[]
        : Of extends { kind: 'grouping' }
          ? Grouping
          : Of extends { kind: 'keys'; keys: infer Inner extends Keys }
            ? ReadKeys<Inner>
            : Of extends { kind: 'valuesByKey' }
              ? Readonly<Record<string, readonly string[]>>
              : Of extends { kind: 'pinsById' }
                ? Readonly<Record<string, Pin>>
                : Readonly<Record<string, string>>;

export type ReadKeys<Of extends Keys> = { readonly [Key in keyof Of]?: Read<Of[Key]['shape']> };
