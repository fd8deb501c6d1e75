import type { Graph } from '../model/graph.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { AccessPart } from '../model/resourceType.ts';
import type { AccessSources } from './access.ts';
import type { Estate } from './estate.ts';

/** What a question about access is about. */
export interface AccessSubject {
  readonly node: number;
  readonly part: AccessPart;
}

/** Ids that are told when a name is that of several things. */
const mostTold = 5;

/** The account, user, group, permission set or application with an id, an account's number or, without regard to case, a name. */
export function accessSubject(sources: AccessSources, graph: Graph, named: string): AccessSubject {
  const { estate } = sources;
  const known = graph.indexOf(named);
  const found = known === undefined ? nodesNamed(sources, graph, named.toLowerCase()) : [known];
  const [node] = found;
  if (node === undefined) throw new ProblemError(unknown(estate, named));
  if (found.length > 1) throw new ProblemError(ambiguous(graph, named, found));
  const { type, name } = graph.node(node);
  const { access, title = type } = estate.types.get(type) ?? {};
  if (access === undefined || access === 'grant') throw new ProblemError(noQuestion(name, title));
  return { node, part: access };
}

/** A number says more than a name that happens to be one. */
function nodesNamed({ estate, accountType }: AccessSources, graph: Graph, named: string): number[] {
  const byName: number[] = [];
  for (let node = 0; node < graph.size; node++) {
    const { type, name, account } = graph.node(node);
    const part = estate.types.get(type)?.access;
    if (part === undefined || part === 'grant' || graph.stub(node) !== undefined) continue;
    if (type === accountType && account === named) return [node];
    if (name.toLowerCase() === named) byName.push(node);
  }
  return byName;
}

function unknown({ profile }: Estate, named: string): Problem {
  return {
    code: 'NotInInventory',
    message: `Nothing in the inventory of ${profile.name} is called ${named}.`,
    advice: 'Give the name or id of an account, a user, a group, a permission set or an application that was read.',
    nextStep: 'retry',
  };
}

function ambiguous(graph: Graph, named: string, found: readonly number[]): Problem {
  const ids = found.slice(0, mostTold).map((node) => graph.node(node).id);
  return {
    code: 'AmbiguousName',
    message: `${found.length} things are called ${named}: ${ids.join(', ')}${found.length > mostTold ? ', …' : ''}.`,
    advice: 'Give the id of the one that is meant.',
    nextStep: 'none',
  };
}

function noQuestion(name: string, title: string): Problem {
  return {
    code: 'NoAccessQuestion',
    message: `${name} is neither an account, a user, a group, a permission set nor an application (${title}).`,
    advice: 'Ask about one of these.',
    nextStep: 'none',
  };
}
