import type { Graph } from './graph.ts';
import type { Verb } from './verbs.ts';

/** One way in which somebody has access to something. Numbers are nodes of the graph. */
export interface AccessPath {
  /** A user or a group. */
  readonly principal: number;
  /** The group through which a user has it; absent where it is granted to the principal itself. */
  readonly group?: number;
  /** What lets the principal in: an assignment. */
  readonly grant: number;
  /** What the principal may be there: a permission set. Absent where an assignment names none. */
  readonly role?: number;
  readonly target: number;
}

/** Everybody who has access to an account or an application: those it is granted to, and the members of groups among them. */
export function accessTo(graph: Graph, target: number): AccessPath[] {
  return subjects(graph, target, 'gives access to').flatMap((grant) => pathsOf(graph, grant, target));
}

/** Everybody who may have a role somewhere, as far as grants name it. */
export function accessAs(graph: Graph, role: number): AccessPath[] {
  return subjects(graph, role, 'uses').flatMap((grant) => accessBy(graph, grant));
}

/** Everything that a user or a group has access to, the user also through groups. */
export function accessOf(graph: Graph, principal: number): AccessPath[] {
  const holders = [principal, ...objects(graph, principal, 'is member of')];
  return holders.flatMap((holder) =>
    objects(graph, holder, 'is granted').flatMap((grant) =>
      objects(graph, grant, 'gives access to').map((target) => path(graph, principal, holder, grant, target)),
    ),
  );
}

/** What one grant gives, to those that it names and to the members of groups among them. */
export function accessBy(graph: Graph, grant: number): AccessPath[] {
  return objects(graph, grant, 'gives access to').flatMap((target) => pathsOf(graph, grant, target));
}

/** Whether a user or group has access to anything at all. */
export function hasAccess(graph: Graph, principal: number): boolean {
  const holders = [principal, ...objects(graph, principal, 'is member of')];
  return holders.some((holder) =>
    objects(graph, holder, 'is granted').some((grant) => objects(graph, grant, 'gives access to').length > 0),
  );
}

/** Whether anybody is known to be a member of a group. */
export function hasMembers(graph: Graph, group: number): boolean {
  return subjects(graph, group, 'is member of').length > 0;
}

function pathsOf(graph: Graph, grant: number, target: number): AccessPath[] {
  return subjects(graph, grant, 'is granted').flatMap((holder) =>
    [holder, ...subjects(graph, holder, 'is member of')].map((principal) =>
      path(graph, principal, holder, grant, target),
    ),
  );
}

function path(graph: Graph, principal: number, holder: number, grant: number, target: number): AccessPath {
  const role = objects(graph, grant, 'uses')[0];
  return {
    principal,
    ...(holder === principal ? {} : { group: holder }),
    grant,
    ...(role === undefined ? {} : { role }),
    target,
  };
}

/** Those of which "node *verb* it" is said. */
function objects(graph: Graph, node: number, verb: Verb): number[] {
  const said = Array.from(graph.outgoing(node)).filter((relation) => graph.relation(relation).verb === verb);
  return said.map((relation) => graph.ends(relation).to);
}

/** Those of which "it *verb* node" is said. */
function subjects(graph: Graph, node: number, verb: Verb): number[] {
  const said = Array.from(graph.incoming(node)).filter((relation) => graph.relation(relation).verb === verb);
  return said.map((relation) => graph.ends(relation).from);
}
