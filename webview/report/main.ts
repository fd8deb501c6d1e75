import { element } from '../graph/dom.ts';
import { grouped } from '../graph/text.ts';
import { accessSection } from './accessSection.ts';
import { accountsSection } from './accountsSection.ts';
import { held } from './content.ts';
import { coverageSection } from './coverageSection.ts';
import { createDetails } from './details.ts';
import { createEstate } from './estate.ts';
import { panZoom } from './panZoom.ts';
import { relationsSection } from './relationsSection.ts';
import { resourcesSection } from './resourcesSection.ts';
import { parseRoute, resourceAddress } from './route.ts';
import { type Section, standingSection } from './section.ts';
import { themeSwitch } from './theme.ts';
import { treeSection } from './treeSection.ts';

const report = held(textOf('content'), () => textOf('properties'));
const estate = createEstate(report.content);
const main = document.querySelector('main');
const page = document.querySelector('.page');
const standing = [...document.querySelectorAll<HTMLElement>('[data-section]')].map(standingSection);

const ways = {
  openResource: (resource: number) => goTo(estate.idOf(resource)),
  openOther(end: string | number) {
    const index = typeof end === 'string' ? estate.indexOf(end) : end;
    if (index !== undefined && estate.isResource(index)) goTo(estate.idOf(index));
  },
};
const [summary, ...others] = standing;
const sections = [
  summary,
  treeSection(estate, ways.openResource),
  accountsSection(estate, ways),
  resourcesSection(estate, ways),
  relationsSection(estate, ways),
  accessSection(estate),
  ...others.filter(({ name }) => name === 'diagrams'),
  coverageSection(estate, ways),
  ...others.filter(({ name }) => name !== 'diagrams'),
].filter((section): section is Section => section !== undefined);

/** What is shown behind an open resource, and where closing that leads. */
let behind = '#summary';
let shown: Section | undefined;

const details = createDetails(estate, report, goTo, () => {
  location.hash = behind;
});
const links = sections.map((section) => ({
  section,
  link: element(
    'a',
    { href: `#${section.name}` },
    element('span', {}, section.title),
    ...(section.count === '' ? [] : [element('span', { class: 'muted number' }, section.count)]),
  ),
}));

function goTo(id: string): void {
  location.hash = resourceAddress(id);
}

function showSection(name: string, asked: URLSearchParams): void {
  const next = sections.find((section) => section.name === name) ?? sections[0];
  for (const { box } of sections) box.hidden = box !== next?.box;
  for (const { section, link } of links) {
    if (section === next) {
      link.setAttribute('aria-current', 'page');
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else link.removeAttribute('aria-current');
  }
  if (next !== shown && main !== null) main.scrollTop = 0;
  shown = next;
  next?.show(asked);
}

function follow(): void {
  const route = parseRoute(location.hash);
  if (route?.resource === undefined) {
    details.hide();
    behind = location.hash === '' ? '#summary' : location.hash;
    showSection(route?.section ?? 'summary', route?.asked ?? new URLSearchParams());
    return;
  }
  if (shown === undefined) showSection('summary', new URLSearchParams());
  const index = estate.indexOf(route.resource);
  if (index === undefined) details.showMissing(route.resource);
  else details.show(index);
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

document.documentElement.classList.add('scripted');
page?.prepend(
  element('nav', { 'aria-label': 'Sections' }, element('ul', {}, ...links.map(({ link }) => element('li', {}, link)))),
);
document.querySelector('.top')?.append(themeSwitch());
main?.append(...sections.filter((section) => !standing.includes(section)).map(({ box }) => box));
document.body.append(details.box);
for (const drawing of document.querySelectorAll<HTMLElement>('.drawing')) {
  const { prefix = '' } = drawing.dataset;
  const ends = report.content.drawings[Number(/\d+/u.exec(prefix)?.[0]) - 1] ?? [];
  panZoom(drawing, (target) => {
    // Nodes have the ids `drawing-1-n1`, `drawing-1-n2`, … in the order of the picture.
    const node = target.closest(`[id^="${prefix}n"]`)?.id.slice(prefix.length + 1);
    const end = ends[Number(node) - 1];
    if (end !== undefined) ways.openOther(end);
  });
}
for (const link of links) {
  if (link.section.name === 'diagrams') {
    const drawings = document.querySelectorAll('.drawing').length;
    link.link.append(element('span', { class: 'muted number' }, grouped(drawings)));
  }
}
// What a table asks for is told in the address without an event: it is where closing a resource leads.
for (const control of ['input', 'click']) {
  main?.addEventListener(control, () => {
    if (parseRoute(location.hash)?.resource === undefined) behind = location.hash === '' ? '#summary' : location.hash;
  });
}
// On paper, nothing can be unfolded: what is missing is told as a whole.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>('.gaps details')) folded.open = true;
});
addEventListener('hashchange', follow);
follow();
