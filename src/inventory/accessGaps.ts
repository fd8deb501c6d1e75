import type { AccessGap } from '../model/accessReport.ts';
import type { Graph } from '../model/graph.ts';
import type { Problem } from '../model/problem.ts';
import type { ResourceType } from '../model/resourceType.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';

/** Readings that a report on access lacks: those that are not complete, and those that were never made. */
export function accessGaps(store: Store, estate: Estate, graph: Graph): AccessGap[] {
  const needed = neededTypes(estate);
  const made = store.coverage(estate.identity()).filter(({ type }) => needed.has(type));
  const gaps = made.flatMap(({ type, problem }) => (problem === undefined ? [] : [{ type, problem }]));
  const known = new Set(made.map(({ type, under }) => `${type} ${under}`));
  for (let node = 0; node < graph.size; node++) {
    const { id, type } = graph.node(node);
    if (!estate.isLevel(type) || graph.stub(node) !== undefined) continue;
    for (const each of needed.values()) {
      if (each.under.includes(type) && !known.has(`${each.id} ${id}`)) gaps.push({ type: each.id, problem: notRead });
    }
  }
  const groups = Map.groupBy(gaps, ({ type, problem }) => `${type} ${problem.code} ${problem.operation ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const typeTitle = needed.get(first.type)?.plural ?? first.type;
    return [{ typeTitle, readings: group.length, problem: first.problem }];
  });
}

const notRead: Problem = {
  code: 'NotRead',
  message: 'They were not read yet.',
  advice: 'Read everything in the Identity Center.',
  nextStep: 'retry',
};

/** Those that are a part of access, but for its targets, and those under which they are listed besides the profile's own. */
function neededTypes({ types }: Estate): ReadonlyMap<string, ResourceType> {
  const parts = [...types.values()].filter(({ access }) => access !== undefined && access !== 'target');
  const above = parts.flatMap(({ under }) => under.flatMap((id) => types.get(id) ?? []));
  return new Map([...parts, ...above].filter(({ access }) => access !== 'target').map((type) => [type.id, type]));
}
