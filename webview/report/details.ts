import { createPropertyTree } from '../graph/details/propertyTree.ts';
import { createRelationList } from '../graph/details/relationList.ts';
import { button, element, strokeIcon, tool } from '../graph/dom.ts';
import { icons } from '../graph/icons.ts';
import { sentence } from '../graph/nodeWords.ts';
import { counted, grouped, oneLine } from '../graph/text.ts';
import { accountText } from './cells.ts';
import type { Held } from './content.ts';
import type { Estate } from './estate.ts';
import { glyphIcon } from './glyphIcon.ts';
import { sectionAddress } from './route.ts';

/** Everything that the report knows of one resource, in front of what was shown. */
export interface Details {
  readonly box: HTMLDialogElement;
  show(resource: number): void;
  showMissing(id: string): void;
  hide(): void;
}

/** `goTo` opens another resource; `closed` is called when the reader closes it. */
export function createDetails(estate: Estate, held: Held, goTo: (id: string) => void, closed: () => void): Details {
  const title = element('h2', { id: 'details-title', tabindex: '-1' });
  const kind = element('p', { class: 'muted details-kind' });
  const close = tool('Close', () => box.close(), strokeIcon(icons.close));
  const body = element('div', { class: 'details-body' });
  const head = element('header', { class: 'details-head' }, element('div', {}, title, kind), close);
  const box = element('dialog', { class: 'details', 'aria-labelledby': 'details-title' }, head, body);
  const copied = element('span', { role: 'status', class: 'visually-hidden' });
  const properties = createPropertyTree((text) => {
    void navigator.clipboard?.writeText(text).then(
      () => {
        copied.textContent = 'Copied';
      },
      // Some browsers do not let files write to the clipboard: nothing is lost.
      () => undefined,
    );
  });
  const relations = createRelationList(goTo);
  let hiding = false;
  box.addEventListener('close', () => {
    if (!hiding) closed();
  });
  // A click beside it, on what is dimmed.
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close();
  });

  function open(): void {
    if (!box.open) box.showModal();
    body.scrollTop = 0;
    title.focus();
  }

  return {
    box,
    show(resource) {
      const one = estate.content.resources[resource];
      if (one === undefined) return;
      const type = estate.typeOf(resource);
      title.textContent = estate.nameOf(resource);
      kind.replaceChildren(glyphIcon(type.glyph), oneLine(type.title));
      const related = relatedTo(estate, resource);
      relations.show(related, ({ id }) => estate.indexOf(id) !== undefined);
      const all = held.propertiesOf(resource);
      if (all !== undefined) properties.show(all);
      body.replaceChildren(
        actions(estate, resource),
        facts(estate, resource),
        ...gaps(estate, one.id),
        ...tags(one.tags),
        part(
          related.length === 0 ? 'Relations' : `Relations (${grouped(related.length)})`,
          related.length === 0 ? element('p', { class: 'muted' }, 'None is known.') : relations.box,
        ),
        part(
          'Properties',
          all === undefined
            ? element('p', { class: 'muted' }, 'Left out: they are too much for one page.')
            : properties.box,
        ),
        copied,
      );
      open();
    },
    showMissing(id) {
      title.textContent = oneLine(id);
      kind.textContent = 'This report does not hold it.';
      body.replaceChildren(button('Close', () => box.close()));
      open();
    },
    hide() {
      hiding = true;
      box.close();
      hiding = false;
    },
  };
}

function part(title: string, ...content: readonly Node[]): HTMLElement {
  return element('section', { class: 'details-part', 'aria-label': title }, element('h3', {}, title), ...content);
}

function actions(estate: Estate, resource: number): HTMLElement {
  const one = estate.content.resources[resource];
  const { resources } = estate.inside(resource);
  const box = element(
    'p',
    { class: 'actions' },
    element('a', { href: sectionAddress('tree', { at: one?.id ?? '' }) }, 'Show in tree'),
  );
  const isAccount = estate.typeOf(resource).glyph === 'account';
  if (isAccount && resources > 0 && one?.account !== undefined) {
    box.append(
      element(
        'a',
        { href: sectionAddress('resources', { account: one.account }) },
        `Resources of this ${estate.accountNouns[0]}`,
      ),
    );
  }
  if (one?.console?.startsWith('https://')) {
    box.append(
      element(
        'a',
        { href: one.console, target: '_blank', rel: 'noopener noreferrer' },
        'Open in console',
        strokeIcon(icons.console),
      ),
    );
  }
  return box;
}

function facts(estate: Estate, resource: number): HTMLElement {
  const one = estate.content.resources[resource];
  const { resources } = estate.inside(resource);
  const told: [string, string][] = [
    ['Id', oneLine(one?.id ?? '')],
    [sentence(estate.accountNouns[0]), accountText(estate, one?.account)],
    ['Region', oneLine(one?.region ?? '')],
    ['In', estate.pathOf(resource).join(' / ')],
    ['Inside', resources === 0 ? '' : counted(resources, 'resource', 'resources')],
    ['Last seen', one?.readAt === undefined ? '' : `${one.readAt.slice(0, 16).replace('T', ' ')} UTC`],
  ];
  return element(
    'dl',
    { class: 'facts' },
    ...told
      .filter(([, text]) => text !== '')
      .map(([name, text]) => element('div', {}, element('dt', {}, name), element('dd', {}, text))),
  );
}

/** Readings directly under it that are not complete. */
function gaps(estate: Estate, id: string): HTMLElement[] {
  const { places, types, problems, readings } = estate.content.coverage;
  const place = places.findIndex(([under]) => under === id);
  const missing = readings.filter((reading) => reading[0] === place && reading[5] >= 0);
  if (place < 0 || missing.length === 0) return [];
  const items = missing.map(([, type, , , , problem]) => {
    const { message = '', advice = '' } = problems[problem] ?? {};
    return element(
      'li',
      {},
      element('strong', {}, oneLine(types[type]?.[1] ?? '')),
      ` ${oneLine(message)} ${oneLine(advice)}`,
    );
  });
  return [part('Not read completely', element('ul', { class: 'gap-list' }, ...items))];
}

function tags(all: Readonly<Record<string, string>> = {}): HTMLElement[] {
  const entries = Object.entries(all);
  if (entries.length === 0) return [];
  const list = element(
    'dl',
    { class: 'facts' },
    ...entries.map(([key, value]) =>
      element('div', {}, element('dt', {}, oneLine(key)), element('dd', {}, oneLine(value))),
    ),
  );
  return [part(`Tags (${grouped(entries.length)})`, list)];
}

const missingWords = {
  'not-read': 'not read yet',
  'not-found': 'not found',
  'other-account': 'in another account',
  'other-profile': 'seen with another profile',
  'unknown-type': 'of an unknown type',
} as const;

type Related = Parameters<ReturnType<typeof createRelationList>['show']>[0][number];

/** Its relations as sentences about it, in both directions. */
function relatedTo(estate: Estate, resource: number): readonly Related[] {
  return estate.relationsOf(resource).flatMap((index): Related[] => {
    const [from, verb, to, basis, evidence] = estate.content.relations[index] ?? [];
    if (from === undefined || verb === undefined || to === undefined || basis === undefined) return [];
    const direction = from === resource ? 'out' : 'in';
    const other = direction === 'out' ? to : from;
    const thing = estate.thing(other);
    const missing = thing !== undefined && 'missing' in thing ? thing.missing : undefined;
    const isOutside = missing === undefined && !estate.isResource(other);
    return [
      {
        direction,
        verb,
        basis,
        id: estate.idOf(other),
        name: estate.nameOf(other),
        typeTitle: isOutside
          ? `${estate.typeOf(other).title} · outside of this report`
          : missing === undefined
            ? estate.typeOf(other).title
            : `${estate.typeOf(other).title} · ${missingWords[missing]}`,
        evidence: (evidence ?? []).map(([where, path, detail]) => ({
          resource: estate.idOf(where),
          path: where === resource ? path : `${estate.nameOf(where)}: ${path}`,
          ...(detail === undefined ? {} : { detail }),
        })),
      } as Related,
    ];
  });
}
