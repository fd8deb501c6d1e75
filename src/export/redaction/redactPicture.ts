import type { Gap, Picture, PictureNode } from '../../picture/picture.ts';
import type { Filter, View } from '../../picture/view.ts';
import { rangeOf } from './groupIds.ts';
import type { Terms } from './terms.ts';

/** Entries of a legend before the last, which stands for all others. */
const mostColours = 12;

/** The picture with pseudonyms for whatever came from a cloud. What is drawn, and in what order, stays. */
export function redactPicture(picture: Picture, terms: Terms): Picture {
  const titles = new Map([
    ...picture.path.map(({ id, typeTitle }) => [id, typeTitle] as const),
    ...picture.nodes.map(({ id, typeTitle }) => [id, typeTitle] as const),
  ]);
  const titleOf = (id: string | undefined): string => (id === undefined ? 'Profile' : (titles.get(id) ?? 'Resource'));
  const groups = new Map(picture.nodes.flatMap((node) => (node.group ? [[node.id, node] as const] : [])));
  // Names first: sentences are told with the names that are known by then.
  const path = picture.path.map(({ id, name, typeTitle }) => ({
    id: terms.id(id),
    name: terms.name(name, typeTitle),
    typeTitle: terms.title(typeTitle),
  }));
  const labels = new Map(picture.nodes.map((node) => [node.id, labelOf(node, picture.view, terms)]));
  return {
    ...picture,
    view: redactView(picture.view, terms),
    title: terms.name(picture.title, titleOf(picture.view.root)),
    path,
    nodes: picture.nodes.map((node) => redactNode(node, labels.get(node.id) ?? '', picture.view, terms)),
    edges: picture.edges.map((edge) => {
      const [from, to] = [terms.id(edge.from), terms.id(edge.to)];
      const detail = edge.detail === undefined ? {} : { detail: terms.text(edge.detail) };
      return { ...edge, id: JSON.stringify([from, to]), from, to, ...detail };
    }),
    types: picture.types.map((each) => ({ ...each, type: terms.type(each.type), title: terms.title(each.title) })),
    gaps: picture.gaps.map((gap) => redactGap(gap, titleOf(gap.under), terms)),
    foldedForRoom: picture.foldedForRoom.map(({ id, label }) => ({
      id: terms.id(id),
      label: labels.get(id) ?? (groups.has(id) ? label : terms.name(label, titleOf(id))),
    })),
    legend: picture.legend.map(({ label, count }, at) => ({
      label: at === mostColours - 1 ? label : legendLabel(label, picture.view, terms),
      count,
    })),
    ...(picture.overlay === undefined
      ? {}
      : {
          overlay: {
            ...picture.overlay,
            name: terms.name(picture.overlay.name, titleOf(picture.view.overlay?.of)),
            types: picture.overlay.types.map((each) => ({
              ...each,
              type: terms.type(each.type),
              title: terms.title(each.title),
            })),
          },
        }),
  };
}

function redactNode(node: PictureNode, label: string, view: View, terms: Terms): PictureNode {
  const isTagGroup = node.group === true && view.group === `tag:${node.typeTitle}`;
  return {
    ...node,
    id: terms.id(node.id),
    type: terms.type(node.type),
    typeTitle: isTagGroup ? terms.tagKey(node.typeTitle) : terms.title(node.typeTitle),
    label,
    ...(node.parent === undefined ? {} : { parent: terms.id(node.parent) }),
    ...(node.place === undefined ? {} : { place: terms.place(node.place) }),
    ...(node.problem === undefined ? {} : { problem: terms.problem(node.problem) }),
    ...(node.lines === undefined ? {} : { lines: node.lines.map((line) => redactLine(line, terms)) }),
  };
}

function labelOf(node: PictureNode, { group }: View, terms: Terms): string {
  if (node.group !== true) return terms.name(node.label, node.typeTitle);
  const range = rangeOf(node.id);
  // Of `payments… (47)` only the count stays.
  if (range !== undefined) return `${terms.name(range, node.typeTitle)}…${/ \([\d,]+\)$/.exec(node.label)?.[0] ?? ''}`;
  if (node.type === 'many.group') return terms.grouped(group, node.label);
  if (node.type === 'many.rest' && group.startsWith('tag:')) return `Without ${terms.tagKey(group.slice(4))}`;
  // `47 × Instance`, and what the view calls what is in none of its groups.
  const many = /^([\d,]+) × (.*)$/s.exec(node.label);
  return many === null ? terms.text(node.label) : `${many[1]} × ${terms.title(many[2] ?? '')}`;
}

/** A line below a name is an id, a place, or `key: value`. */
function redactLine(line: string, terms: Terms): string {
  return terms.shaped(line) ?? terms.text(line);
}

function redactGap({ under, underName, typeTitle, problem }: Gap, title: string, terms: Terms): Gap {
  return {
    under: terms.id(under),
    underName: terms.name(underName, title),
    typeTitle: terms.title(typeTitle),
    problem: terms.problem(problem),
  };
}

function legendLabel(label: string, { colour }: View, terms: Terms): string {
  if (colour === 'region') return terms.region(label);
  if (colour !== 'account') return terms.text(label);
  // Accounts of one name are told apart by their numbers.
  const [, name, account] = /^(.*) \(([^()]+)\)$/s.exec(label) ?? [];
  if (name === undefined || account === undefined || terms.shaped(account) === undefined) return terms.account(label);
  return `${terms.name(name, 'Account')} (${terms.account(account)})`;
}

function redactView(view: View, terms: Terms): View {
  return {
    ...view,
    ...(view.root === undefined ? {} : { root: terms.id(view.root) }),
    ...(view.to === undefined ? {} : { to: terms.id(view.to) }),
    hiddenTypes: view.hiddenTypes.map(terms.type),
    shownTypes: view.shownTypes.map(terms.type),
    filter: redactFilter(view.filter, terms),
    group: view.group.startsWith('tag:') ? `tag:${terms.tagKey(view.group.slice(4))}` : view.group,
    opened: view.opened.map(terms.id),
    folded: view.folded.map(terms.id),
    ...(view.overlay === undefined ? {} : { overlay: { ...view.overlay, of: terms.id(view.overlay.of) } }),
    pins: Object.fromEntries(Object.entries(view.pins).map(([id, pin]) => [terms.id(id), pin])),
  };
}

function redactFilter(filter: Filter, terms: Terms): Filter {
  const { within, types, tags, accounts, regions } = filter;
  const redacted = Object.entries(tags ?? {}).map(
    ([key, values]) => [terms.tagKey(key), values.map((value) => terms.tagValue(key, value))] as const,
  );
  return {
    ...filter,
    ...(within === undefined ? {} : { within: within.map(terms.id) }),
    ...(types === undefined ? {} : { types: types.map(terms.type) }),
    ...(tags === undefined ? {} : { tags: Object.fromEntries(redacted) }),
    ...(accounts === undefined ? {} : { accounts: accounts.map(terms.account) }),
    ...(regions === undefined ? {} : { regions: regions.map(terms.region) }),
  };
}
