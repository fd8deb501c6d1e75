import fc from 'fast-check';
import { verbs } from '../../src/model/verbs.ts';
import type { Filter, View } from '../../src/picture/view.ts';
import { asKept, type ViewFile } from '../../src/views/viewFile.ts';

/** Text as people, clouds and enemies write it. */
export const anyText = fc.oneof(
  fc.constantFrom(
    'arn:aws:ec2:eu-west-1:111111111111:vpc/vpc-1',
    '/subscriptions/0b1f6471-1bf0-4dda-aec3-cb9272f09590/resourceGroups/rg',
    '012345678901',
    '1e3',
    'true',
    'null',
    '~',
    '- x',
    'a: b',
    'a #b',
    '#',
    '&a',
    '*a',
    '!x',
    '<<',
    '__proto__',
    'constructor',
    '---',
    '...',
    ' lead and trail ',
    'two\nlines',
    'two\n\n  lines\n',
    '\r',
    '\t',
    '\u0085\u2028\u202e',
    '\uFEFF',
    '"\'`{}[],',
    'x'.repeat(1_100),
  ),
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.string({ minLength: 1 }),
);

const texts = fc.uniqueArray(anyText, { maxLength: 4 });
const byText = <Value>(value: fc.Arbitrary<Value>) => fc.dictionary(anyText, value, { maxKeys: 4 });
const pixel = fc.integer({ min: -5_000, max: 5_000 });

const filter: fc.Arbitrary<Filter> = fc.record(
  {
    providers: fc.uniqueArray(fc.constantFrom('aws', 'azure')),
    types: texts,
    tags: byText(texts),
    accounts: texts,
    regions: texts,
    within: texts,
    verbs: fc.uniqueArray(fc.constantFrom(...(Object.keys(verbs) as (keyof typeof verbs)[]))),
  },
  { requiredKeys: [] },
);

const view: fc.Arbitrary<View> = fc
  .record(
    {
      root: anyText,
      kind: fc.constantFrom('containment', 'dependencies', 'path'),
      to: anyText,
      hops: fc.integer({ min: 1, max: 4 }),
      direction: fc.constantFrom('both', 'needs', 'neededBy'),
      detail: fc.constantFrom('everything', 'calm', 'essentials'),
      hiddenTypes: texts,
      shownTypes: texts,
      filter,
      group: fc.oneof(
        fc.constantFrom('place', 'account', 'network', 'application'),
        anyText.map((tag) => `tag:${tag}` as const),
      ),
      depth: fc.integer({ min: 0, max: 100 }),
      opened: texts,
      folded: texts,
      colour: fc.constantFrom('type', 'account', 'region', 'change', 'gap'),
      pins: byText(fc.record({ x: pixel, y: pixel })),
    } as const,
    {
      requiredKeys: [
        'kind',
        'hops',
        'direction',
        'detail',
        'hiddenTypes',
        'shownTypes',
        'filter',
        'group',
        'opened',
        'folded',
        'colour',
        'pins',
      ],
    },
  )
  .map(({ kind, root, to, ...rest }) => {
    // Only what can be drawn is kept: what follows relations starts somewhere, and a path ends somewhere.
    if (root === undefined) return { ...rest, kind: 'containment' as const };
    if (kind !== 'path') return { ...rest, root, kind };
    return to === undefined ? { ...rest, root, kind: 'dependencies' as const } : { ...rest, root, to, kind };
  });

/** Any view file, in the form in which it is kept. */
export const anyViewFile: fc.Arbitrary<ViewFile> = fc
  .record({ title: anyText, profile: anyText, view, notes: byText(anyText) }, { requiredKeys: ['view', 'notes'] })
  .map(asKept);

/** What a person, or the graph, changes of a view at once: some of its parts. */
export const anyChange: fc.Arbitrary<(file: ViewFile) => ViewFile> = fc
  .tuple(anyViewFile, fc.infiniteStream(fc.boolean()))
  .map(([other, choices]) => (file) => {
    const chosen = <Part extends object>(ours: Part, theirs: Part): Part => {
      const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]) as Set<keyof Part>;
      const from = [...keys].map((key) => [key, choices.next().value ? theirs : ours] as const);
      return Object.fromEntries(
        from.filter(([key, part]) => Object.hasOwn(part, key)).map(([key, part]) => [key, part[key]]),
      ) as Part;
    };
    const { root, kind, to, ...rest } = file.view;
    const { root: _root, kind: _kind, to: _to, ...otherRest } = other.view;
    const question = { kind, ...(root === undefined ? {} : { root }), ...(to === undefined ? {} : { to }) };
    return asKept({
      ...file,
      view: {
        ...chosen(rest, otherRest),
        ...question,
        pins: chosen(file.view.pins, other.view.pins),
        opened: moved(file.view.opened, other.view.opened),
      },
      notes: chosen(file.notes, other.notes),
    });
  });

/** What is opened again moves to the end. */
function moved(ours: readonly string[], theirs: readonly string[]): string[] {
  return [...ours.slice(1), ...ours.slice(0, 1), ...theirs];
}
