import { isDeepStrictEqual } from 'node:util';
import { extentOf } from '../picture/extent.ts';
import { followedBy } from '../picture/followed.ts';
import { type Preset, presets, presetView } from '../picture/presets.ts';
import type { View } from '../picture/view.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';
import { nodesOf } from './exportExcerpt.ts';
import { pictureFacts } from './pictureFacts.ts';

/**
 * A preset of what a view is about, for a report that shows it beside the view: nothing that the view's rules keep out.
 * Undefined where they leave nothing of it.
 */
export function presetBeside(preset: Preset, view: View): View | undefined {
  const usual = presetView(preset, view.root);
  const { filter, hiddenTypes } = aboutOf(view);
  const types = typesInBoth(usual.filter.types, filter.types);
  if (types?.length === 0) return undefined;
  return { ...usual, hiddenTypes, filter: { ...filter, ...(types === undefined ? {} : { types }) } };
}

/** Whether a node is among what a view is about; undefined where that is everything. */
export function isInScope(store: Store, estate: Estate, view: View): ((node: number) => boolean) | undefined {
  const about = aboutOf(view);
  const { root, kind, hiddenTypes, filter } = about;
  const { verbs: _, ...rules } = filter;
  const isLimited = [hiddenTypes, ...Object.values(rules)].some((rule) => Object.keys(rule).length > 0);
  if (root === undefined && kind === 'containment' && !isLimited) return undefined;
  const facts = pictureFacts(store, estate, about);
  const nodes = new Set(nodesOf(facts, about, followedBy(facts, about, extentOf(facts, about))));
  return (node) => nodes.has(node);
}

/** A view without the types that its preset shows: these say what is looked at, and no rule keeps others out. */
function aboutOf(view: View): View {
  const { types = [], ...rules } = view.filter;
  const isOfPreset = presets.some((preset) => isDeepStrictEqual(presetView(preset, undefined).filter.types, types));
  return isOfPreset || types.length === 0 ? { ...view, filter: rules } : view;
}

/** Types, or beginnings of their ids, that both lists let pass. Undefined: all. */
function typesInBoth(
  some: readonly string[] | undefined,
  others: readonly string[] | undefined,
): readonly string[] | undefined {
  if (some === undefined || others === undefined) return some ?? others;
  const isIn = (type: string, wider: string): boolean => type === wider || type.startsWith(`${wider}.`);
  const narrower = some.flatMap((one) =>
    others.flatMap((other) => (isIn(one, other) ? [one] : isIn(other, one) ? [other] : [])),
  );
  return [...new Set(narrower)];
}
