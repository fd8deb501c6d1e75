import assert from 'node:assert/strict';
import { DeploymentNode, InfrastructureNode, StructurizrLexer, StructurizrParser } from 'structurizr-parser';

/** A deployment or infrastructure node as the parser sees it. */
export interface ParsedNode {
  readonly identifier: string;
  readonly word: 'deploymentNode' | 'infrastructureNode';
  /** Identifiers of what it is in, from the top down. */
  readonly path: readonly string[];
  /** Name, description, technology, tags. */
  readonly texts: readonly string[];
}

export interface ParsedRelation {
  readonly from: string;
  readonly to: string;
  readonly texts: readonly string[];
}

export interface ParsedWorkspace {
  readonly nodes: readonly ParsedNode[];
  readonly relations: readonly ParsedRelation[];
  /** Tags that have a style. */
  readonly styled: readonly string[];
}

interface Tree {
  readonly name: string;
  readonly children: Readonly<Record<string, readonly (Tree | Token)[]>>;
}

interface Token {
  readonly image: string;
  readonly startOffset: number;
}

/**
 * A workspace as structurizr-parser reads it; fails where it finds a mistake. That parser does not know infrastructure
 * nodes yet (https://docs.structurizr.com/dsl/language#infrastructurenode): they are read as the deployment nodes that
 * they look like.
 */
export function parsedWorkspace(text: string): ParsedWorkspace {
  const { tokens, errors } = StructurizrLexer.tokenize(text);
  assert.deepEqual(errors, []);
  const infrastructure = new Set<number>();
  StructurizrParser.input = tokens.map((token) => {
    if (token.tokenType !== InfrastructureNode) return token;
    infrastructure.add(token.startOffset);
    return { ...token, tokenType: DeploymentNode, tokenTypeIdx: DeploymentNode.tokenTypeIdx ?? -1 };
  });
  const workspace = StructurizrParser.workspaceWrapper() as unknown as Tree;
  assert.deepEqual(StructurizrParser.errors, []);

  const nodes: ParsedNode[] = [];
  const visit = (section: Tree, path: readonly string[]): void => {
    const [word] = tokensOf(section, 'deploymentNode');
    const [identifier] = tokensOf(section, 'identifier');
    const isInfrastructure = word !== undefined && infrastructure.has(word.startOffset);
    nodes.push({
      identifier: identifier?.image ?? '',
      word: isInfrastructure ? 'infrastructureNode' : 'deploymentNode',
      path,
      texts: stringsOf(section),
    });
    const content = treesOf(section, 'deploymentNodeChildSection').flatMap((child) =>
      treesOf(child, 'deploymentNodeSection'),
    );
    assert.ok(!isInfrastructure || content.length === 0, 'nothing is in an infrastructure node');
    for (const child of content) visit(child, [...path, identifier?.image ?? '']);
  };
  const live = everyTree(workspace, 'deploymentEnvironmentChildSection');
  assert.equal(live.length, 1);
  for (const section of live.flatMap((each) => treesOf(each, 'deploymentNodeSection'))) visit(section, []);
  return {
    nodes,
    relations: everyTree(workspace, 'explicitRelationship').map((relation) => {
      const [from, to] = tokensOf(relation, 'identifier');
      return { from: from?.image ?? '', to: to?.image ?? '', texts: stringsOf(relation) };
    }),
    styled: everyTree(workspace, 'elementStyleSection').flatMap(stringsOf),
  };
}

function isTree(child: Tree | Token): child is Tree {
  return 'children' in child;
}

function treesOf({ children }: Tree, name: string): Tree[] {
  return (children[name] ?? []).filter(isTree);
}

function tokensOf({ children }: Tree, name: string): Token[] {
  const all = (children[name] ?? []).filter((child): child is Token => !isTree(child));
  return all.sort((a, b) => a.startOffset - b.startOffset);
}

function everyTree(tree: Tree, name: string): Tree[] {
  const below = Object.values(tree.children).flat().filter(isTree);
  return below.flatMap((child) => [...(child.name === name ? [child] : []), ...everyTree(child, name)]);
}

/** Texts between quotation marks as Structurizr reads them: its only escape that is written here is `\"`. */
function stringsOf(tree: Tree): string[] {
  return tokensOf(tree, 'StringLiteral').map(({ image }) => {
    assert.ok(!/\\(?!")/.test(image), `no other escape is written: ${image}`);
    return image.slice(1, -1).replaceAll('\\"', '"');
  });
}
