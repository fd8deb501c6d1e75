import { defaultView, type Filter, type Pin, type View } from '../picture/view.ts';
import type { Content, Rules } from './format.ts';

/** A view that people keep and share. */
export interface ViewFile {
  readonly title?: string;
  /** Name or id of the profile it is drawn with. */
  readonly profile?: string;
  /** Without what only one person sees: an overlay, and what changed since they last looked. */
  readonly view: View;
  /** What people wrote on resources, by id. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Where view files end, all of them. */
export const viewFileEnding = '.orrery.yaml';

export function viewFileOf(content: Content): ViewFile {
  const { title, profile, root, show, to, steps, direction, rules = {}, detail, group, colour } = content;
  const usual = defaultView(root, show);
  const { depth } = rules;
  return {
    ...(title === undefined ? {} : { title }),
    ...(profile === undefined ? {} : { profile }),
    view: {
      ...usual,
      ...(to === undefined ? {} : { to }),
      hops: steps ?? usual.hops,
      direction: direction === 'needed by' ? 'neededBy' : (direction ?? usual.direction),
      detail: detail ?? usual.detail,
      hiddenTypes: content.hideTypes ?? [],
      shownTypes: content.showTypes ?? [],
      filter: filterOf(rules),
      group: group ?? usual.group,
      ...(depth === undefined ? {} : { depth }),
      opened: content.open ?? [],
      folded: content.fold ?? [],
      colour: colour ?? usual.colour,
      pins: content.pins ?? {},
    },
    notes: content.notes ?? {},
  };
}

/**
 * What a file says of a view: nothing that it would be by itself. Pins are kept in whole pixels, and the end of a path
 * only where there is a path.
 */
export function contentOf({ title, profile, view, notes }: ViewFile): Content {
  const usual = defaultView(view.root, view.kind);
  const rules = rulesOf(view);
  return present({
    title: unless(title === '', title),
    profile: unless(profile === '', profile),
    root: view.root,
    show: unless(usual.kind === 'containment', view.kind),
    to: view.kind === 'path' ? view.to : undefined,
    steps: unless(view.hops === usual.hops, view.hops),
    direction: unless(view.direction === usual.direction, view.direction === 'neededBy' ? 'needed by' : view.direction),
    rules: unless(Object.keys(rules).length === 0, rules),
    detail: unless(view.detail === usual.detail, view.detail),
    group: unless(view.group === usual.group, view.group),
    colour: unless(view.colour === usual.colour, view.colour),
    hideTypes: someOf(view.hiddenTypes),
    showTypes: someOf(view.shownTypes),
    open: someOf(view.opened),
    fold: someOf(view.folded),
    pins: someIn(mapped(view.pins, wholePixels)),
    notes: someIn(Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== ''))),
  });
}

/** The file as it is after it was written and read again. Two that are the same in this form ask the same. */
export function asKept(file: ViewFile): ViewFile {
  return viewFileOf(contentOf(file));
}

function filterOf({ provider, types, tags, accounts, regions, within, relations }: Rules): Filter {
  return present({ providers: provider, types, tags, accounts, regions, within, verbs: relations });
}

function rulesOf({ filter, depth }: View): Rules {
  return present({
    provider: someOf(filter.providers as readonly ('aws' | 'azure')[] | undefined),
    types: someOf(filter.types),
    tags: filter.tags && someIn(filter.tags),
    accounts: someOf(filter.accounts),
    regions: someOf(filter.regions),
    within: someOf(filter.within),
    relations: someOf(filter.verbs),
    depth,
  });
}

function wholePixels({ x, y }: Pin): Pin {
  // Adding zero takes the sign off a zero.
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 };
}

function unless<Value>(isUsual: boolean, value: Value): Value | undefined {
  return isUsual ? undefined : value;
}

function someOf<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items === undefined || items.length === 0 ? undefined : [...new Set(items)];
}

/** In order of key: what people add to a file in different places does not meet in one. */
function someIn<Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> | undefined {
  const entries = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function mapped<Value, Other>(
  values: Readonly<Record<string, Value>>,
  make: (value: Value) => Other,
): Record<string, Other> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, make(value)]));
}

type Present<Values> = { readonly [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** Without keys that have no value. */
function present<Values extends object>(values: Values): Present<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<Values>;
}
