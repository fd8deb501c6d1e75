import type { Relation, Stub } from './relation.ts';
import type { Resource } from './resource.ts';
import { dependentEnd } from './verbs.ts';

/** What the graph keeps of a resource: enough to walk, name, find and draw it. Properties stay in the store. */
export interface GraphResource extends Pick<Resource, 'id' | 'type' | 'name' | 'account' | 'region' | 'parent'> {
  /** Absent where it has none. */
  readonly tags?: Resource['tags'];
  /** IP addresses anywhere in its properties. Absent where there are none. */
  readonly addresses?: readonly string[];
  /** The provider made it by itself, such as the default VPC of a region. */
  readonly byProvider?: true;
}

const none = -1;

/**
 * Resources, their containment and their relations in index arrays: nodes and edges are small integers, adjacency is
 * one slice of a shared array. Built once from facts and never changed; a new reading builds a new graph.
 *
 * Nodes keep the order they were given in, stubs last. A parent that is not in the graph counts as none, as does one
 * that would make a thing contain itself.
 */
export class Graph {
  readonly size: number;
  readonly relations: readonly Relation[];
  readonly #nodes: readonly (GraphResource | Stub)[];
  readonly #firstStub: number;
  readonly #index: ReadonlyMap<string, number>;
  readonly #parents: Int32Array;
  readonly #children: Adjacency;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #outgoing: Adjacency;
  readonly #incoming: Adjacency;

  /** Relations whose ends are neither resources nor stubs are an error of the caller: they throw a RangeError. */
  constructor(resources: readonly GraphResource[], relations: readonly Relation[], stubs: readonly Stub[] = []) {
    this.#nodes = [...resources, ...stubs];
    this.#firstStub = resources.length;
    this.size = this.#nodes.length;
    this.relations = relations;
    this.#index = new Map(this.#nodes.map((node, index) => [node.id, index]));
    this.#parents = withoutLoops(Int32Array.from(this.#nodes, (node) => this.#parentIndex(node)));
    this.#children = adjacency(this.size, this.#parents);
    this.#from = Int32Array.from(relations, (relation) => this.#require(relation.from));
    this.#to = Int32Array.from(relations, (relation) => this.#require(relation.to));
    this.#outgoing = adjacency(this.size, this.#from);
    this.#incoming = adjacency(this.size, this.#to);
  }

  indexOf(id: string): number | undefined {
    return this.#index.get(id);
  }

  /** The resource or stub at an index below `size`. */
  node(index: number): GraphResource | Stub {
    const node = this.#nodes[index];
    if (node === undefined) throw new RangeError(`No node ${index} in a graph of ${this.size}`);
    return node;
  }

  /** Why this node is only a stub; undefined for real resources. */
  stub(index: number): Stub | undefined {
    return index >= this.#firstStub ? (this.node(index) as Stub) : undefined;
  }

  parent(index: number): number | undefined {
    const parent = this.#parents[index] ?? none;
    return parent === none ? undefined : parent;
  }

  children(index: number): Int32Array {
    return slice(this.#children, index);
  }

  /** Nodes without a parent, stubs included. */
  roots(): number[] {
    const roots: number[] = [];
    for (let index = 0; index < this.size; index++) if (this.#parents[index] === none) roots.push(index);
    return roots;
  }

  /** From the direct parent up to the top. */
  ancestors(index: number): number[] {
    const ancestors: number[] = [];
    for (let at = this.parent(index); at !== undefined; at = this.parent(at)) ancestors.push(at);
    return ancestors;
  }

  /** Everything inside a node at any depth, the node itself left out, parents before their content. */
  descendants(index: number): number[] {
    const found = [...this.children(index)];
    for (let next = 0; next < found.length; next++) {
      for (const child of this.children(found[next] as number)) found.push(child);
    }
    return found;
  }

  /** Indexes into `relations` of those that start at a node. */
  outgoing(index: number): Int32Array {
    return slice(this.#outgoing, index);
  }

  /** Indexes into `relations` of those that end at a node. */
  incoming(index: number): Int32Array {
    return slice(this.#incoming, index);
  }

  /** The two ends of a relation as node indexes. */
  ends(relation: number): { from: number; to: number } {
    return { from: this.#from[relation] ?? none, to: this.#to[relation] ?? none };
  }

  relation(index: number): Relation {
    const relation = this.relations[index];
    if (relation === undefined) throw new RangeError(`No relation ${index} among ${this.relations.length}`);
    return relation;
  }

  /** Nodes that one relation in either direction leads to, each once. */
  neighbours(index: number): number[] {
    return [...this.#reach(index, 1, () => true).keys()];
  }

  /** What would be hurt if this node failed, with the number of relations on the shortest way. The node is left out. */
  dependents(index: number, hops = Number.POSITIVE_INFINITY): Map<number, number> {
    return this.#reach(index, hops, (relation, atSubject) => {
      const dependent = dependentEnd(this.relation(relation).verb);
      return dependent === (atSubject ? 'object' : 'subject');
    });
  }

  /** What this node needs to work, with the number of relations on the shortest way. The node is left out. */
  dependencies(index: number, hops = Number.POSITIVE_INFINITY): Map<number, number> {
    return this.#reach(index, hops, (relation, atSubject) => {
      const dependent = dependentEnd(this.relation(relation).verb);
      return dependent === (atSubject ? 'subject' : 'object');
    });
  }

  /** The part of the graph with these nodes, their containment and the relations among them. */
  subgraph(indexes: Iterable<number>): Graph {
    const kept = [...new Set(indexes)].sort((a, b) => a - b);
    const inside = new Set(kept);
    const relations = kept.flatMap((index) =>
      [...this.outgoing(index)].filter((relation) => inside.has(this.ends(relation).to)),
    );
    return new Graph(
      kept.filter((index) => index < this.#firstStub).map((index) => this.node(index) as GraphResource),
      relations.sort((a, b) => a - b).map((relation) => this.relation(relation)),
      kept.filter((index) => index >= this.#firstStub).map((index) => this.node(index) as Stub),
    );
  }

  /** Breadth first over the relations that `follow` accepts, told whether it stands at the subject's end. */
  #reach(start: number, hops: number, follow: (relation: number, atSubject: boolean) => boolean): Map<number, number> {
    const distance = new Map([[start, 0]]);
    const queue = [start];
    for (let next = 0; next < queue.length; next++) {
      const at = queue[next] as number;
      const steps = (distance.get(at) ?? 0) + 1;
      if (steps > hops) break;
      const visit = (node: number): void => {
        if (distance.has(node)) return;
        distance.set(node, steps);
        queue.push(node);
      };
      for (const relation of this.outgoing(at)) if (follow(relation, true)) visit(this.#to[relation] as number);
      for (const relation of this.incoming(at)) if (follow(relation, false)) visit(this.#from[relation] as number);
    }
    distance.delete(start);
    return distance;
  }

  #parentIndex(node: GraphResource | Stub): number {
    return (node.parent === undefined ? undefined : this.#index.get(node.parent)) ?? none;
  }

  #require(id: string): number {
    const index = this.#index.get(id);
    if (index === undefined) throw new RangeError(`A relation names ${id}, which is not in the graph`);
    return index;
  }
}

/** Cuts the link that closes a circle of containers, in place. Each node is walked over once. */
function withoutLoops(parents: Int32Array): Int32Array {
  const walkOf = new Int32Array(parents.length);
  for (let start = 0; start < parents.length; start++) {
    const walk = start + 1;
    let at = start;
    while (at !== none && walkOf[at] === 0) {
      walkOf[at] = walk;
      const parent = parents[at] as number;
      if (parent !== none && walkOf[parent] === walk) parents[at] = none;
      at = parents[at] as number;
    }
  }
  return parents;
}

/** Items grouped by node: those of node `n` are `items[start[n]]` up to `items[start[n + 1]]`. */
interface Adjacency {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Groups 0, 1, 2, … by the node that `nodeOf` gives each (compressed sparse rows, by counting sort). */
function adjacency(size: number, nodeOf: Int32Array): Adjacency {
  const start = new Int32Array(size + 1);
  for (const node of nodeOf) if (node !== none) start[node + 1] = (start[node + 1] as number) + 1;
  for (let node = 0; node < size; node++) start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  const items = new Int32Array(start[size] as number);
  const next = start.slice();
  for (const [item, node] of nodeOf.entries()) {
    if (node === none) continue;
    const at = next[node] as number;
    items[at] = item;
    next[node] = at + 1;
  }
  return { start, items };
}

function slice(rows: Adjacency, index: number): Int32Array {
  return rows.items.subarray(rows.start[index], rows.start[index + 1]);
}
