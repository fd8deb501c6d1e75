import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { vocabulary } from '../../src/export/data/vocabulary.ts';
import { xml } from '../../src/export/data/xml.ts';
import type { Json } from '../../src/model/json.ts';
import { verbs } from '../../src/model/verbs.ts';
import { dataInputs, hostilePictures } from './dataInputs.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textOf } from './inputs.ts';
import { networkPicture } from './pictures.ts';

const schemaText = readFileSync(join(import.meta.dirname, '../../media/export.xsd'), 'utf8');

describe('XML exports', () => {
  const schema = XmlDocument.fromString(schemaText);
  const validator = XsdValidator.fromDoc(schema);

  after(() => {
    validator.dispose();
    schema.dispose();
  });

  /** Reads a document that keeps to its schema. */
  const read = <Value>(text: string, use: (found: (path: string) => XmlElement[]) => Value): Value => {
    const document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return use((path) => document.find(path, { e: vocabulary }) as XmlElement[]);
    } finally {
      document.dispose();
    }
  };

  for (const [name, open] of Object.entries(dataInputs)) {
    it(`keep to their schema and hold everything of the ${name} fixture`, async () => {
      const input = await open();
      const text = await textOf(xml, input);
      const { resources, relations, others, coverage } = await input.excerpt();
      const counts = read(text, (found) =>
        ['e:resources/e:resource', 'e:relations/e:relation', 'e:others/e:other', 'e:coverage/e:reading'].map(
          (path) => found(`/e:export/${path}`).length,
        ),
      );
      assert.deepEqual(counts, [resources.length, relations.length, others.length, coverage.length]);
      assert.equal(await textOf(xml, input), text);
    }).timeout(60_000);
  }

  it('look as they did', async () => {
    assertGolden('network.xml', await textOf(xml, inputFor(networkPicture())));
  });

  it('hold tags and properties exactly, but for what XML cannot hold, whatever the names are', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePictures, async (picture) => {
        const input = inputFor(picture);
        const { resources, relations } = await input.excerpt();
        read(await textOf(xml, input), (found) => {
          assert.deepEqual(
            found('//e:resource').map((element) => [
              element.attr('id')?.value,
              element.attr('name')?.value,
              (element.find('e:within', { e: vocabulary }) as XmlElement[]).map(({ content }) => content),
              Object.fromEntries(
                (element.find('e:tag', { e: vocabulary }) as XmlElement[]).map((tag) => [
                  tag.attr('key')?.value,
                  tag.content,
                ]),
              ),
              jsonOf(element.get('e:properties', { e: vocabulary }) as XmlElement),
            ]),
            resources.map(({ id, name, path, tags, properties }) => held([id, name, path, tags, properties])),
          );
          assert.deepEqual(
            found('//e:relation').map((element) => [element.attr('from')?.value, element.attr('to')?.value]),
            relations.map(({ from, to }) => held([from, to])),
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it('show nothing that is not seen', async () => {
    const text = await textOf(xml, await dataInputs.hostile!());
    assert.ok(!/[^\P{C}\n]/u.test(text), 'no control, format or unpaired character');
    assert.match(text, /name="&#x202E;gnp.exe&#x202C;"/);
    assert.match(text, /name="line one&#xA;line two&#xD;&#xA;end/);
    assert.match(text, /para␀nul␛\[31m&#x85;/);
  });

  it('say what they are and how to write them again', async () => {
    const input = inputFor(networkPicture());
    const header = { ...input.header, sample: true, command: 'orrery export --view "a & b.yaml" -- <x>' };
    read(await textOf(xml, { ...input, header }), (found) => {
      const told = (name: string): string | undefined => found(`/e:export/e:header/e:${name}`)[0]?.content;
      assert.deepEqual(['generator', 'profile', 'scope', 'readAt', 'sample', 'redacted', 'command'].map(told), [
        ...['Orrery 0.1.0', 'corp-sso', 'payments', '2026-03-01T09:30:00.000Z', 'true', 'false'],
        header.command,
      ]);
    });
  });

  it('have a schema that knows every verb, and refuses what it does not know', async () => {
    const known = [
      ...(/<xs:simpleType name="verb">(.*?)<\/xs:simpleType>/s.exec(schemaText)?.[1] ?? '').matchAll(
        /value="([^"]+)"/g,
      ),
    ];
    assert.deepEqual(
      known.map(([, verb]) => verb),
      Object.keys(verbs),
    );
    const text = await textOf(xml, inputFor(networkPicture()));
    for (const wrong of [
      text.replace('verb="serves"', 'verb="likes"'),
      text.replace('<resources>', '<resources><thing/>'),
      text.replace('version="1">', 'version="2">'),
      text.replace('id="igw-1"', 'id="vpc-1"'),
      text.replaceAll(vocabulary, 'urn:other'),
    ]) {
      assert.notEqual(wrong, text);
      assert.throws(() => read(wrong, () => undefined));
    }
  });
});

/** A value as XML can hold it: other control characters are pictures, what is not a character is told by its code. */
function held(value: Json): Json {
  if (typeof value === 'string') {
    return value.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => {
      const code = character.charCodeAt(0);
      if (code >= 0xfffe) return `⟨U+${code.toString(16).toUpperCase()}⟩`;
      return code >= 0x20 || '\t\n\r'.includes(character) ? character : String.fromCharCode(0x2400 + code);
    });
  }
  if (Array.isArray(value)) return value.map((each: Json) => held(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, held(each)]));
}

/** The JSON value that an element stands for. */
function jsonOf(element: XmlElement): Json {
  const children: XmlElement[] = [];
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) children.push(child);
  }
  switch (element.name) {
    case 'string':
      return element.content;
    case 'number':
      return Number(element.content);
    case 'boolean':
      return element.content === 'true';
    case 'null':
      return null;
    case 'array':
      return children.map(jsonOf);
    default:
      return Object.fromEntries(children.map((child) => [child.attr('key')?.value, jsonOf(child)]));
  }
}
