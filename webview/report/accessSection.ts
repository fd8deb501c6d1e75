import type { ReportAccess } from '../../src/model/reportContent.ts';
import { element } from '../graph/dom.ts';
import { counted, grouped, oneLine } from '../graph/text.ts';
import { type Principal, principalsOf, type Way } from './accessPaths.ts';
import type { Estate } from './estate.ts';
import { createMatrix } from './matrix.ts';
import { sectionAddress } from './route.ts';
import { createSection, type Section } from './section.ts';

interface Target {
  readonly index: number;
  readonly name: string;
  readonly account: string;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Who can reach what: people and groups by accounts and applications. Undefined where nothing grants access. */
export function accessSection(estate: Estate): Section | undefined {
  const { access } = estate.content;
  if (access === undefined || access.rows.length === 0) return undefined;
  const section = createSection('access', 'Access', '', true);
  const who = searchField('Search people and groups');
  const where = searchField(`Search ${estate.accountNouns[1]} and applications`);
  const role = element(
    'select',
    { class: 'select', 'aria-label': 'All roles' },
    element('option', { value: '' }, 'All roles'),
  );
  const status = element('p', { class: 'muted number', role: 'status' });
  const told = element('p', { class: 'matrix-told', 'aria-live': 'polite' });
  let all: { principals: readonly Principal[]; targets: readonly Target[] } | undefined;

  const matrix = createMatrix<Principal, Target>({
    label: 'Who can reach what',
    corner: 'User or group',
    rowName: ({ name }) => oneLine(name),
    rowNote: ({ kind, disabled }) => (disabled ? `${kind}, disabled` : kind),
    columnName: ({ name }) => name,
    columnNote: ({ account }) => account,
    cell(principal, { index }) {
      const ways = shown(principal.reaches.get(index));
      return { text: roles(ways), isMuted: ways.length > 0 && ways.every(({ group }) => group !== undefined) };
    },
    active(principal, target) {
      told.textContent = sentence(principal, target, shown(principal.reaches.get(target.index)));
    },
  });

  function shown(ways: readonly Way[] = []): readonly Way[] {
    return role.value === '' ? ways : ways.filter((way) => way.role === role.value);
  }

  function made(): NonNullable<typeof all> {
    if (all !== undefined || access === undefined) return all ?? { principals: [], targets: [] };
    const targets = [...new Set(access.rows.map(([, , target]) => target))]
      .map((index) => ({
        index,
        name: oneLine(access.names[index]?.name || (access.names[index]?.id ?? '')),
        account: access.names[index]?.account ?? '',
      }))
      .sort((a, b) => collator.compare(a.name, b.name));
    const principals = principalsOf(access, estate).toSorted((a, b) => collator.compare(a.name, b.name));
    const titles = new Set(access.rows.map(([, index]) => access.names[index]?.name ?? ''));
    for (const title of [...titles].filter(Boolean).sort(collator.compare)) {
      role.append(element('option', { value: title }, oneLine(title)));
    }
    all = { principals, targets };
    return all;
  }

  function render(): void {
    const { principals, targets } = made();
    const isFound = (text: string, words: string): boolean =>
      words
        .toLowerCase()
        .split(/\s+/u)
        .every((word) => text.toLowerCase().includes(word));
    const columns = targets.filter(({ name, account }) => isFound(`${name} ${account}`, where.value));
    const isNarrow = columns.length < targets.length || role.value !== '';
    const rows = principals.filter(
      (principal) =>
        isFound(`${principal.name} ${principal.kind} ${principal.id}`, who.value) &&
        (!isNarrow || columns.some(({ index }) => shown(principal.reaches.get(index)).length > 0)),
    );
    status.textContent =
      rows.length === 0 || columns.length === 0
        ? 'Nothing found'
        : `${counted(rows.length, 'user or group', 'users and groups')}, ${counted(columns.length, 'target', 'targets')}`;
    told.textContent = '';
    matrix.show(rows, columns);
  }

  for (const control of [who, where, role]) {
    control.addEventListener('input', () => {
      const asked = { who: who.value, where: where.value, role: role.value };
      history.replaceState(history.state, '', sectionAddress('access', asked));
      render();
    });
  }
  section.box.append(
    element('div', { class: 'controls' }, who, where, role, status),
    element(
      'p',
      { class: 'muted' },
      'Roles in plain letters are granted directly; those in italics after an arrow (↳) come through a group.',
    ),
    matrix.box,
    told,
    ...asides(access),
  );
  return {
    ...section,
    show(asked) {
      made();
      who.value = asked.get('who') ?? '';
      where.value = asked.get('where') ?? '';
      role.value = asked.get('role') ?? '';
      if (role.selectedIndex < 0) role.value = '';
      render();
    },
  };
}

function searchField(words: string): HTMLInputElement {
  return element('input', {
    type: 'search',
    class: 'field',
    placeholder: words,
    'aria-label': words,
    spellcheck: 'false',
    autocomplete: 'off',
  });
}

function roles(ways: readonly Way[]): string {
  const direct = ways.filter(({ group }) => group === undefined).map(({ role }) => role || 'access');
  const through = ways.filter(({ group }) => group !== undefined).map(({ role }) => role || 'access');
  const more = [...new Set(through)].filter((role) => !direct.includes(role)).map((role) => `↳ ${role}`);
  return oneLine([...new Set(direct), ...more].join(', '));
}

function sentence(principal: Principal, target: Target, ways: readonly Way[]): string {
  const who = oneLine(principal.name);
  if (ways.length === 0) return `${who} has no access to ${target.name}, as far as it was read.`;
  const told = ways.map(({ role, group }) =>
    oneLine(`${role || 'access'} ${group === undefined ? 'directly' : `through ${group}`}`),
  );
  return `${who} reaches ${target.name}: ${[...new Set(told)].join('; ')}.`;
}

/** Who has access to nothing, groups without members, and what was not read: beneath the matrix, folded. */
function asides({ names, withoutAccess, withoutMembers, gaps }: ReportAccess): HTMLElement[] {
  const namesOf = (indexes: readonly number[]): string[] =>
    indexes.map((index) => oneLine(names[index]?.name || (names[index]?.id ?? '')));
  const lists: [string, string[]][] = [
    ['Not read: there may be more access than is told here', gaps.map(gapLine)],
    ['Without access', namesOf(withoutAccess)],
    ['Groups without members', namesOf(withoutMembers)],
  ];
  return lists
    .filter(([, items]) => items.length > 0)
    .map(([title, items]) =>
      element(
        'details',
        { class: 'aside' },
        element('summary', {}, `${title} (${grouped(items.length)})`),
        element('ul', {}, ...items.slice(0, mostAside).map((item) => element('li', {}, item))),
        ...(items.length > mostAside ? [element('p', {}, `and ${grouped(items.length - mostAside)} more`)] : []),
      ),
    );
}

const mostAside = 500;

function gapLine({ typeTitle, problem }: ReportAccess['gaps'][number]): string {
  return oneLine(`${typeTitle}: ${problem.message} ${problem.advice}`);
}
