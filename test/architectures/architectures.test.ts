import assert from 'node:assert/strict';
import { aws } from '../../src/clouds/aws/aws.ts';
import { needMoto } from '../clouds/moto.ts';
import { type Opened, openAt } from '../clouds/openAt.ts';
import { deploy, type Stack, templateNames } from './deploy.ts';
import { type Emulator, region, startEmulator } from './emulator.ts';
import { isInside, type Link, type ShownEstate, shownEstate } from './estate.ts';
import { type ExpectedLink, expectedLinks, resourcesOf } from './expected.ts';
import { explanation } from './explained.ts';
import { between, things } from './resourceTypes.ts';

/** Of the references in a template. */
const leastShare = 0.95;

for (const name of templateNames()) {
  describe(`an estate that CloudFormation made: ${name}`, function () {
    this.timeout(120_000);
    let emulator: Emulator;
    let opened: Opened;
    let stack: Stack;
    let unread: string[];
    let shown: ShownEstate;
    let ids: Map<string, string | undefined>;

    before(async function () {
      needMoto(this);
      emulator = await startEmulator();
      stack = await deploy(emulator, name);
      opened = await openAt(emulator.environment, { settings: { regions: [region], types: [] } });
      const { inventory, profile } = opened;
      const { gaps } = await inventory.read({ profile, depth: 'everything' });
      unread = gaps.map(({ typeTitle, state, problem }) => `${typeTitle}: ${state}, ${problem?.message}`);
      shown = await shownEstate(opened);
      ids = resourcesOf(stack, shown.resources);
    });
    after(async () => {
      await opened?.inventory.close();
      await emulator?.stop();
    });

    it('holds every thing of the template', () => {
      assert.deepEqual(unread, []);
      assert.deepEqual(expectedLinks(stack.template).unknownTypes, []);
      const missing = [...ids].filter(([, id]) => id === undefined).map(([thing]) => `${thing}, ${typeOf(thing)}`);
      assert.deepEqual(missing, []);
    });

    it(`shows at least ${leastShare * 100} % of the template's references`, () => {
      const { links } = expectedLinks(stack.template);
      const supported = links.filter(({ one, other }) => isSupported(one) && isSupported(other));
      const missing = supported.filter((link) => !isShown(link));
      const share = 1 - missing.length / supported.length;
      const told = `${supported.length - missing.length} of ${supported.length} references`;
      const list = missing.map(({ one, other, because }) => `${one} – ${other}: ${because.join(', ')}`);
      console.log([`      ${told}`, ...list].join('\n        '));
      assert.ok(supported.length >= 20 && share >= leastShare, [told, ...list].join('\n'));
    });

    it('shows no relation that is not there', () => {
      const wrong = shown.links.filter((link) => !isExplained(link));
      assert.deepEqual(
        wrong.map(({ from, verb, to, evidence }) => `${from} ${verb} ${to} (${evidence})`),
        [],
      );
    });

    it('has no stand-in for something that exists', () => {
      const known = new Set([...shown.resources.keys()].flatMap((id) => [id, lastPart(id)]));
      for (const id of stack.physicalIds.values()) known.add(lastPart(id));
      const wrong = [...shown.stubs].filter(([id]) => known.has(id) || known.has(lastPart(id)));
      assert.deepEqual(
        wrong.map(([id, seen]) => `${id}, seen by ${seen}`),
        [],
      );
    });

    const typeOf = (thing: string): string => things[stack.template.Resources[thing]?.Type ?? ''] ?? '';

    const isSupported = (thing: string): boolean => aws.types.some(({ id }) => id === typeOf(thing));

    function isShown({ one, other }: ExpectedLink): boolean {
      const [a, b] = [ids.get(one), ids.get(other)];
      if (a === undefined || b === undefined) return false;
      return isLinked(a, b) || linkedThings(a).some((id) => isBetween(id) && isLinked(id, b));
    }

    const isLinked = (a: string, b: string): boolean =>
      linkedThings(a).includes(b) || isInside(shown.resources, a, b) || isInside(shown.resources, b, a);

    const isBetween = (id: string): boolean => (shown.resources.get(id)?.type ?? '') in between;

    /** What is related to a thing, what it is directly in, and what is directly in it. */
    function linkedThings(id: string): string[] {
      const inside = [...shown.resources.values()].filter(({ parent }) => parent === id).map((each) => each.id);
      return [
        ...shown.links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
        ...inside,
        shown.resources.get(id)?.parent ?? '',
      ];
    }

    /** Whether the template says that two things belong together, or a documented habit of the provider does. */
    function isExplained({ from, to }: Link): boolean {
      if (isStated(from, to)) return true;
      const explained = explanation(markedType(from), markedType(to));
      if (explained === undefined) return false;
      const { through } = explained;
      if (through === undefined) return true;
      const between = [...shown.resources.values()].filter(({ type }) => type === through);
      return between.some(
        ({ id }) => isStated(from, id) && (isStated(id, to) || linkedThings(id).some((inner) => isStated(inner, to))),
      );
    }

    function isStated(a: string, b: string): boolean {
      const [one = '', other = ''] = [nameOf(a) ?? '', nameOf(b) ?? ''].sort();
      return expectedLinks(stack.template).links.some((link) => link.one === one && link.other === other);
    }

    const nameOf = (id: string): string | undefined => [...ids].find(([, known]) => known === id)?.[0];

    const markedType = (id: string): string =>
      `${nameOf(id) === undefined ? '+' : ''}${shown.resources.get(id)?.type ?? 'nothing'}`;
  });
}

/** `orders` of `arn:aws:dynamodb:eu-west-1:123456789012:table/orders`. */
function lastPart(id: string): string {
  return id.split(/[/:]/).at(-1) ?? '';
}
