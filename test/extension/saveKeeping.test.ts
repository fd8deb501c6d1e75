import assert from 'node:assert/strict';
import { constants } from 'node:fs';
import { chmod, copyFile, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Decision, type Folder, freeName, saveKeeping } from '../../src/extension/saveKeeping.ts';

describe('saving without losing', () => {
  let directory: string;
  let folder: Folder;
  let asked: string[];

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'orrery-save-'));
    folder = onDisk(directory);
    asked = [];
  });
  afterEach(() => rm(directory, { recursive: true }));

  const save = (content: string, decision?: Decision, into = folder, backups = 3) =>
    saveKeeping(into, 'estate.mmd', Buffer.from(content), backups, async (name) => {
      asked.push(name);
      return decision;
    });
  const put = (name: string, content: string) => writeFile(path.join(directory, name), content);
  async function content(): Promise<Record<string, string>> {
    const names = await readdir(directory);
    return Object.fromEntries(
      await Promise.all(names.sort().map(async (name) => [name, await readFile(path.join(directory, name), 'utf8')])),
    );
  }

  it('writes a new file without asking', async () => {
    assert.deepEqual(await save('new'), { outcome: 'written', name: 'estate.mmd' });
    assert.deepEqual(await content(), { 'estate.mmd': 'new' });
    assert.deepEqual(asked, []);
  });

  it('leaves a file alone that has the same content', async () => {
    await put('estate.mmd', 'same');
    assert.deepEqual(await save('same'), { outcome: 'unchanged', name: 'estate.mmd' });
    assert.deepEqual(await content(), { 'estate.mmd': 'same' });
    assert.deepEqual(asked, []);
  });

  it('changes nothing when the person gives up', async () => {
    await put('estate.mmd', 'mine');
    assert.equal(await save('new', undefined), undefined);
    assert.deepEqual(await content(), { 'estate.mmd': 'mine' });
    assert.deepEqual(asked, ['estate.mmd']);
  });

  it('keeps what it replaces under the first number, and moves earlier ones on', async () => {
    for (const text of ['first', 'second', 'third']) await save(text, { replace: true });
    assert.deepEqual(await save('new', { replace: true }), {
      outcome: 'replaced',
      name: 'estate.mmd',
      backup: 'estate.1.mmd',
    });
    assert.deepEqual(await content(), {
      'estate.1.mmd': 'third',
      'estate.2.mmd': 'second',
      'estate.3.mmd': 'first',
      'estate.mmd': 'new',
    });
  });

  it('keeps as many as are wanted, the latest ones', async () => {
    for (const text of ['first', 'second', 'third', 'fourth', 'new']) await save(text, { replace: true });
    assert.deepEqual(Object.values(await content()), ['fourth', 'third', 'second', 'new']);
    await save('alone', { replace: true }, folder, 0);
    assert.deepEqual(Object.values(await content()), ['fourth', 'third', 'second', 'alone']);
    await save('newer', { replace: true }, folder, 1);
    assert.deepEqual(Object.values(await content()), ['alone', 'third', 'second', 'newer']);
  });

  it('moves backups on only as far as there is no room', async () => {
    await put('estate.mmd', 'mine');
    await put('estate.1.mmd', 'older');
    await put('estate.3.mmd', 'oldest');
    await save('new', { replace: true });
    assert.deepEqual(await content(), {
      'estate.1.mmd': 'mine',
      'estate.2.mmd': 'older',
      'estate.3.mmd': 'oldest',
      'estate.mmd': 'new',
    });
  });

  it('puts there what keeps the changes of people, when that is decided', async () => {
    await put('estate.mmd', 'mine');
    const saved = await save('new', { with: Buffer.from('mine and new') });
    assert.deepEqual(saved, { outcome: 'replaced', name: 'estate.mmd', backup: 'estate.1.mmd' });
    assert.deepEqual(await content(), { 'estate.1.mmd': 'mine', 'estate.mmd': 'mine and new' });
    assert.deepEqual(await save('newer', { with: Buffer.from('mine and new') }), {
      outcome: 'unchanged',
      name: 'estate.mmd',
    });
  });

  it('asks again about a new name that is taken as well', async () => {
    await put('estate.mmd', 'mine');
    await put('other.mmd', 'mine too');
    const decisions: Decision[] = [{ newName: 'other.mmd' }, { newName: 'third.mmd' }];
    const saved = await saveKeeping(folder, 'estate.mmd', Buffer.from('new'), 3, async (name) => {
      asked.push(name);
      return decisions.shift();
    });
    assert.deepEqual(saved, { outcome: 'written', name: 'third.mmd' });
    assert.deepEqual(asked, ['estate.mmd', 'other.mmd']);
    assert.deepEqual(await content(), { 'estate.mmd': 'mine', 'other.mmd': 'mine too', 'third.mmd': 'new' });
  });

  it('leaves everything as it was when the disk fills up half-way', async () => {
    await put('estate.mmd', 'mine');
    const full: Folder = {
      ...folder,
      async write(name, bytes) {
        await folder.write(name, bytes.subarray(0, 1));
        throw new Error('ENOSPC: no space left on device');
      },
    };
    await assert.rejects(save('new', { replace: true }, full), /ENOSPC/);
    assert.equal((await content())['estate.mmd'], 'mine');
    assert.deepEqual(Object.keys(await content()), ['estate.mmd']);
  });

  it('leaves the permissions of a file as they were', async () => {
    await put('estate.mmd', 'mine');
    await chmod(path.join(directory, 'estate.mmd'), 0o600);
    await save('new', { replace: true });
    for (const name of ['estate.mmd', 'estate.1.mmd']) {
      assert.equal((await stat(path.join(directory, name))).mode & 0o777, 0o600, name);
    }
  });

  it('does not replace a file that appears while it writes', async () => {
    const raced: Folder = {
      ...folder,
      async write(name, bytes) {
        await put('estate.mmd', 'somebody else');
        await folder.write(name, bytes);
      },
    };
    await assert.rejects(save('new', undefined, raced));
    assert.deepEqual(await content(), { 'estate.mmd': 'somebody else' });
  });

  it('numbers names with and without extension', async () => {
    await put('a-2.py', '');
    assert.equal(await freeName(folder, 'a.py'), 'a-3.py');
    assert.equal(await freeName(folder, 'README'), 'README-2');
    assert.equal(await freeName(folder, '.hidden'), '.hidden-2');
  });
});

/** A real folder, with the rules of VS Code's file systems. */
function onDisk(directory: string): Folder {
  const at = (name: string) => path.join(directory, name);
  const exclusive = constants.COPYFILE_EXCL;
  return {
    async read(name) {
      try {
        return await readFile(at(name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: (name, content) => writeFile(at(name), content),
    async rename(from, to, { overwrite }) {
      if (overwrite) return rename(at(from), at(to));
      await copyFile(at(from), at(to), exclusive);
      await rm(at(from));
    },
    copy: (from, to) => copyFile(at(from), at(to), exclusive),
    remove: (name) => rm(at(name)),
  };
}
