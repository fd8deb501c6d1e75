import { accessMarkdown } from '../export/accessReport.ts';
import { type AccessPath, accessAs, accessBy, accessOf, accessTo, hasAccess, hasMembers } from '../model/access.ts';
import type { AccessName, AccessReport, AccessRow } from '../model/accessReport.ts';
import type { Graph } from '../model/graph.ts';
import { compareNames, compareText } from '../model/order.ts';
import type { AccessPart } from '../model/resourceType.ts';
import type { Store } from '../store/store.ts';
import { accessGaps } from './accessGaps.ts';
import { accessSubject } from './accessSubject.ts';
import type { Estate } from './estate.ts';
import type { AccessReportText } from './inventory.ts';

export interface AccessSources {
  readonly store: Store;
  readonly estate: Estate;
  /** The resource type whose resources are told by their account's number. */
  readonly accountType: string;
}

/**
 * Who can reach what, from what is known now. Throws a ProblemError when `of` names nothing, or several things.
 *
 * @param isTold whether a report on everything tells who reaches a node, or that nothing comes of it; absent: of all
 */
export function accessReport(
  sources: AccessSources,
  of: string | undefined,
  isTold: (node: number) => boolean = () => true,
): AccessReportText {
  const { store, estate } = sources;
  const graph = estate.graph();
  const subject = of === undefined ? undefined : accessSubject(sources, graph, of);
  const nameOf = names(sources, graph);
  const gaps = accessGaps(store, estate, graph);
  const { name: profileName } = estate.profile;
  const toRow = (path: AccessPath): AccessRow => ({
    principal: nameOf(path.principal),
    ...(path.group === undefined ? {} : { group: nameOf(path.group) }),
    ...(path.role === undefined ? {} : { role: nameOf(path.role) }),
    target: nameOf(path.target),
  });
  let report: AccessReport;
  if (subject !== undefined) {
    const rows = pathsOf(graph, subject.node, subject.part).map(toRow).sort(inOrder);
    const asked = { ...nameOf(subject.node), part: subject.part };
    report = { profileName, of: asked, rows, withoutAccess: [], withoutMembers: [], gaps };
  } else {
    const known = (part: AccessPart): number[] => nodesOf(estate, graph, part);
    const granted = known('grant').flatMap((grant) => accessBy(graph, grant));
    report = {
      profileName,
      // What members of a group have is said once, for the group.
      rows: granted
        .filter(({ group, target }) => group === undefined && isTold(target))
        .map(toRow)
        .sort(inOrder),
      withoutAccess: [...known('group'), ...known('user')]
        .filter((principal) => isTold(principal) && !hasAccess(graph, principal))
        .map(nameOf)
        .sort(byName),
      withoutMembers: known('group')
        .filter((group) => isTold(group) && !hasMembers(graph, group) && membersWereRead(estate, graph.node(group).id))
        .map(nameOf)
        .sort(byName),
      gaps,
    };
  }
  return { report, markdown: accessMarkdown(report) };
}

function pathsOf(graph: Graph, node: number, part: AccessPart): AccessPath[] {
  if (part === 'user' || part === 'group') return accessOf(graph, node);
  return part === 'role' ? accessAs(graph, node) : accessTo(graph, node);
}

/** Names of nodes, each made once: of a user, the store is asked whether it is disabled. */
function names({ estate, accountType }: AccessSources, graph: Graph): (node: number) => AccessName {
  const made = new Map<number, AccessName>();
  return (node) => {
    const known = made.get(node);
    if (known !== undefined) return known;
    const { id, name, type, account } = graph.node(node);
    const { title = type, access } = estate.types.get(type) ?? {};
    const isDisabled = access === 'user' && estate.resource(id)?.properties.UserStatus === 'DISABLED';
    const named: AccessName = {
      id,
      name,
      typeTitle: title,
      ...(type === accountType && account !== undefined ? { account } : {}),
      ...(isDisabled ? { disabled: true } : {}),
    };
    made.set(node, named);
    return named;
  };
}

/** Resources of the types that are such a part, stubs left out. */
function nodesOf(estate: Estate, graph: Graph, part: AccessPart): number[] {
  const nodes = Array.from({ length: graph.size }, (_, node) => node);
  return nodes.filter(
    (node) => estate.types.get(graph.node(node).type)?.access === part && graph.stub(node) === undefined,
  );
}

/** A group whose members were refused has none that are known, which is something else. */
function membersWereRead(estate: Estate, group: string): boolean {
  return Array.isArray(estate.resource(group)?.properties.Members);
}

function byName(one: AccessName, other: AccessName): number {
  return compareNames(one.name, other.name) || compareText(one.id, other.id);
}

function inOrder(one: AccessRow, other: AccessRow): number {
  return (
    byName(one.target, other.target) ||
    byName(one.principal, other.principal) ||
    compareText(one.role?.id ?? '', other.role?.id ?? '') ||
    compareText(one.group?.id ?? '', other.group?.id ?? '')
  );
}
