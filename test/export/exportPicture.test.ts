import assert from 'node:assert/strict';
import { diagramWriters } from '../../src/export/exportPicture.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { assertGolden } from './golden.ts';
import {
  emptyPicture,
  headerFor,
  hostilePicture,
  hugePicture,
  networkPicture,
  organizationPicture,
  picture,
  typeOf,
  widePicture,
} from './pictures.ts';

const pictures: Readonly<Record<string, () => Picture>> = {
  organization: organizationPicture,
  network: networkPicture,
  hostile: hostilePicture,
  empty: emptyPicture,
  huge: hugePicture,
  wide: widePicture,
};

for (const writer of Object.values(diagramWriters)) {
  describe(`the format ${writer.id}`, () => {
    for (const [name, make] of Object.entries(pictures)) {
      it(`writes the picture "${name}" as before, the same every time`, () => {
        const text = writer.write(make(), headerFor(make()), typeOf);
        assert.equal(writer.write(make(), headerFor(make()), typeOf), text);
        assert.ok(text.endsWith('\n') && !text.includes('\r'));
        assertGolden(`${name}.${writer.extension}`, text);
      });
    }

    it('says where it comes from, what is missing and how to write it again', () => {
      const gap = organizationPicture().gaps[0]!;
      const gaps = Array.from({ length: 23 }, (_, at) => ({ ...gap, underName: `account ${at}\nimport os` }));
      const made = { ...networkPicture(), gaps, hiddenEdges: 2 };
      const command = 'orrery diagram --sample --format x';
      const text = writer.write(
        made,
        headerFor(made, { sample: true, scope: 'payments in\nWorkloads', command }),
        typeOf,
      );
      for (const line of [
        'Written by Orrery 0.1.0.',
        'SAMPLE DATA',
        'Profile: corp-sso',
        'Scope: payments in␊Workloads',
        'Oldest reading: 2026-03-01T09:30:00.000Z',
        'Coverage: 23 readings are not complete',
        '- Accounts in account 19␊import os: You are not allowed to list VPCs. (AccessDeniedException)',
        '- and 3 more',
        'Folded: 1 node with 7 resources inside.',
        'Hidden by the view: Network interface (12).',
        'Left out: 3 related things outside of the scope.',
        'Left out: 2 arrows, the weakest first.',
        `Write it again: ${command}\n`,
      ]) {
        assert.ok(text.includes(line), `${line} is not in\n${text}`);
      }
      assert.ok(!text.includes('account 20'));
      assert.ok(!/^import os/m.test(text));
    });

    it('says that nothing was read', () => {
      const { readAt: _, ...header } = headerFor(emptyPicture());
      assert.match(writer.write(emptyPicture(), header, typeOf), /Oldest reading: none, nothing was read yet/);
    });

    it('never lets a comment begin a line of its own, whatever is in the header', () => {
      const text = '\n\r\u2028\u0085\u000b\u000cevil';
      const made = picture(text, {});
      const written = writer.write(
        made,
        headerFor(made, { source: text, scope: text, command: text, readAt: text }),
        typeOf,
      );
      for (const line of written.split(/[\p{Zl}\p{Zp}\p{Cc}]/u)) assert.ok(!line.trim().startsWith('evil'), line);
    });
  });
}
