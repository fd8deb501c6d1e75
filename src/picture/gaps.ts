import type { Coverage, CoverageState } from '../model/coverage.ts';
import { compareText } from '../model/order.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { insideOf } from './filter.ts';
import { byType } from './nodeTypes.ts';
import type { Gap } from './picture.ts';

/** How much a reading's end asks for attention: what can be put right before what was cut short or cannot be read. */
const severity: Readonly<Record<CoverageState, number>> = {
  denied: 4,
  failed: 3,
  partial: 2,
  unavailable: 1,
  complete: 0,
};

/** The reading that asks most for attention; undefined when all are complete. */
export function worst(coverage: readonly Coverage[]): Coverage | undefined {
  return coverage
    .filter((reading) => reading.problem !== undefined)
    .toSorted((a, b) => severity[b.state] - severity[a.state] || compareText(a.type, b.type))[0];
}

/**
 * Every reading inside the extent that is not complete, hidden types included, by the name of what it was made under,
 * then by type. A view of the whole profile includes the readings at its top; one of several resources, theirs alone.
 */
export function gapsIn(facts: PictureFacts, extent: Extent, within: readonly string[] = []): Gap[] {
  // Of a hundred thousand resources, something is listed under few.
  const levels = new Set([...facts.types.values()].flatMap(({ under }) => under));
  const isLevel = byType(facts.graph, (type) => levels.has(type));
  const isInside = within.length === 0 ? () => true : insideOf(facts.graph, within);
  const places = extent.nodes.filter((node) => isLevel(node) && isInside(node)).map((node) => facts.graph.node(node));
  if (extent.root === undefined && within.length === 0)
    places.push({ id: facts.profileId, type: 'profile', name: facts.profileName });
  return places
    .flatMap(({ id, name }) => facts.coverage(id).map((reading) => gap(facts, reading, name)))
    .filter((found) => found !== undefined)
    .sort(
      (a, b) =>
        compareText(a.underName, b.underName) || compareText(a.under, b.under) || compareText(a.typeTitle, b.typeTitle),
    );
}

function gap(facts: PictureFacts, reading: Coverage, underName: string): Gap | undefined {
  if (reading.problem === undefined) return undefined;
  const typeTitle = facts.types.get(reading.type)?.title ?? reading.type;
  return { under: reading.under, underName, typeTitle, problem: reading.problem };
}
