import type { Card } from '../../../src/extension/graph/protocol.ts';
import { glyphPaths } from '../../../src/model/glyphs.ts';
import type { PictureNode } from '../../../src/picture/picture.ts';
import { element, strokeIcon } from '../dom.ts';
import { labelOf, sentence, stateWords } from '../nodeWords.ts';
import { problemLine } from '../problemLine.ts';
import { age, grouped, oneLine } from '../text.ts';

const mostRelations = 8;
const mostTags = 10;
/** Characters of a property's value. All of them are in its document. */
const longestText = 160;

/** What the picture alone knows of a node: it is there at once. The card, when it has come, adds where the thing lives. */
export function cardHead(node: PictureNode, card: Card | undefined): HTMLElement {
  const place = card === undefined ? [node.place] : [card.account, card.region];
  const kind = [node.typeTitle, ...place.filter((part) => part !== undefined)];
  const head = element(
    'div',
    { class: 'card-head' },
    strokeIcon(glyphPaths[node.glyph], 'large-icon'),
    element(
      'div',
      {},
      element('div', { class: 'card-name' }, labelOf(node)),
      element('div', { class: 'card-type' }, oneLine(kind.join(' · '))),
    ),
  );
  const parts: Node[] = [head];
  if (!node.group) parts.push(element('div', { class: 'card-id' }, oneLine(card?.id ?? node.id)));
  const state = stateWords(node);
  if (state.length > 0) parts.push(line(sentence(state.join(', '))));
  if (node.unread) parts.push(line('Double-click or press Enter to read it.'));
  if (node.problem !== undefined && card === undefined) parts.push(problemLine(node.problem));
  return element('div', {}, ...parts);
}

/** What the inventory knows of a resource: properties, tags, relations with their evidence, gaps, age. */
export function cardContent(card: Card): Node[] {
  return [
    ...section('Properties', summary(card)),
    ...section('Tags', tags(card.tags)),
    ...section(`Relations (${card.relations.length})`, relations(card)),
    ...section('Could not be read', gaps(card)),
    ...(card.readAt === undefined ? [] : [element('div', { class: 'card-age' }, `Read ${age(card.readAt)}`)]),
  ];
}

function section(title: string, content: readonly Node[]): Node[] {
  if (content.length === 0) return [];
  return [element('div', { class: 'card-section' }, element('div', { class: 'card-title' }, title), ...content)];
}

function summary({ summary: properties }: Card): Node[] {
  if (properties.length === 0) return [];
  const rows = properties.flatMap(({ path, text }) => [
    element('dt', {}, ...breakable(oneLine(path))),
    element('dd', {}, oneLine(beginning(text))),
  ]);
  return [element('dl', {}, ...rows)];
}

/** A value that is a list of objects would be most of the card, and say little there. */
function beginning(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()}…`;
}

/** A path that is too long for one line goes on in the next one after a dot. */
function breakable(path: string): Node[] {
  return path.split(/(?<=\.)/).flatMap((part) => [document.createTextNode(part), element('wbr', {})]);
}

function tags(all: Card['tags']): Node[] {
  const entries = Object.entries(all);
  if (entries.length === 0) return [];
  const chips = entries
    .slice(0, mostTags)
    .map(([key, value]) => element('span', { class: 'tag' }, oneLine(value === '' ? key : `${key}: ${value}`)));
  return [element('div', { class: 'tags' }, ...chips, ...more(entries.length - mostTags))];
}

function relations({ relations: all }: Card): Node[] {
  if (all.length === 0) return [];
  const rows = all.slice(0, mostRelations).map((relation) => {
    const { direction, verb, name, id, typeTitle, stub, basis, evidence } = relation;
    const other = element('span', { class: 'other' }, oneLine(name === '' ? id : name));
    const parts = direction === 'out' ? [`${verb} `, other] : [other, ` ${verb} this`];
    const notes = [typeTitle, ...(stub === undefined ? [] : [stub]), ...(basis === 'inferred' ? ['inferred'] : [])];
    const why = evidence.map(({ path, detail }) => (detail === undefined ? path : `${path} = ${detail}`));
    return element(
      'li',
      {},
      element('div', {}, ...parts, element('span', { class: 'note' }, ` ${oneLine(notes.join(', '))}`)),
      element('div', { class: 'evidence' }, oneLine(why.slice(0, 3).join('; ')), ...(why.length > 3 ? ['; …'] : [])),
    );
  });
  return [element('ul', { class: 'relations' }, ...rows), ...more(all.length - mostRelations)];
}

function gaps({ gaps: all }: Card): Node[] {
  return all.map(({ typeTitle, problem }) => problemLine(problem, typeTitle));
}

function more(count: number): Node[] {
  return count > 0 ? [element('div', { class: 'note' }, `and ${grouped(count)} more`)] : [];
}

function line(words: string): HTMLElement {
  return element('div', { class: 'card-line' }, words);
}
