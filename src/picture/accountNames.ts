import { compareText } from '../model/order.ts';
import type { PictureFacts } from './facts.ts';

/** Names of the accounts and subscriptions in the graph, by their numbers or ids. Those it does not hold have none. */
export function accountNames({ graph, types }: Pick<PictureFacts, 'graph' | 'types'>): ReadonlyMap<string, string> {
  const accountTypes = new Set([...types.values()].filter(({ glyph }) => glyph === 'account').map(({ id }) => id));
  const found: { readonly id: string; readonly account: string; readonly name: string }[] = [];
  for (let node = 0; node < graph.size; node++) {
    const { id, type, account, name } = graph.node(node);
    if (account !== undefined && accountTypes.has(type)) found.push({ id, account, name });
  }
  // Where several stand for one account, the first by id names it, in whatever order they come.
  return new Map(found.sort((a, b) => compareText(b.id, a.id)).map(({ account, name }) => [account, name]));
}

/** Tells where a node is: `payments-prod · eu-west-1`; undefined where it is nowhere, or is that place itself. */
export function placeOf(facts: PictureFacts): (node: number) => string | undefined {
  const { graph, types } = facts;
  let names: ReadonlyMap<string, string> | undefined;
  const glyphOf = (node: number): string | undefined => types.get(graph.node(node).type)?.glyph;
  const nameOf = (account: string, node: number): string => {
    const around = graph
      .ancestors(node)
      .find((one) => graph.node(one).account === account && glyphOf(one) === 'account');
    if (around !== undefined) return graph.node(around).name;
    // What lies in no account is rare, and looking for its account's name takes a walk over the whole graph.
    names ??= accountNames(facts);
    return names.get(account) ?? account;
  };
  return (node) => {
    const { account, region } = graph.node(node);
    const glyph = glyphOf(node);
    const accountName = account === undefined || glyph === 'account' ? undefined : nameOf(account, node);
    const place = [accountName, glyph === 'region' ? undefined : region].filter((part) => part !== undefined);
    return place.length === 0 ? undefined : place.join(' · ');
  };
}
