/** A folder that files are written into, as far as that needs it. Names have no separators. */
export interface Folder {
  /** The content of a file; undefined when there is none. */
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, content: Uint8Array): Promise<void>;
  /** Fails when there is a file with the new name and it may not be replaced. */
  rename(from: string, to: string, options: { readonly overwrite: boolean }): Promise<void>;
  /** Fails when there is a file with the new name. */
  copy(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What to do about a file that is already there with other content: keep a copy of it, or write beside it. */
export type Decision = { readonly replace: true } | { readonly newName: string } | undefined;

export type Saved =
  | { readonly outcome: 'written' | 'unchanged'; readonly name: string }
  | { readonly outcome: 'replaced'; readonly name: string; readonly backup: string };

/**
 * Writes a file so that nothing is ever lost: what is there already stays under its name or under a numbered one
 * (`name.1.ext`), and a write that fails half-way leaves everything as it was. Undefined when `decide` gave up.
 */
export async function saveKeeping(
  folder: Folder,
  name: string,
  content: Uint8Array,
  decide: (name: string) => Promise<Decision>,
): Promise<Saved | undefined> {
  const existing = await folder.read(name);
  if (existing === undefined) {
    await writeWhole(folder, name, content, false);
    return { outcome: 'written', name };
  }
  if (Buffer.compare(existing, content) === 0) return { outcome: 'unchanged', name };
  const decision = await decide(name);
  if (decision === undefined) return undefined;
  if ('newName' in decision) return saveKeeping(folder, decision.newName, content, decide);
  const backup = await freeName(folder, name, '.');
  await folder.copy(name, backup);
  await writeWhole(folder, name, content, true);
  return { outcome: 'replaced', name, backup };
}

/** The first of `name.1.ext`, `name.2.ext`, … that no file has, with any separator in place of the first dot. */
export async function freeName(folder: Folder, name: string, separator: '.' | '-'): Promise<string> {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot) : '';
  for (let number = separator === '.' ? 1 : 2; ; number++) {
    const candidate = `${stem}${separator}${number}${extension}`;
    if ((await folder.read(candidate)) === undefined) return candidate;
  }
}

/** The file appears, or changes, all at once. */
async function writeWhole(folder: Folder, name: string, content: Uint8Array, overwrite: boolean): Promise<void> {
  const unfinished = `.${name}.unfinished`;
  try {
    await folder.write(unfinished, content);
    await folder.rename(unfinished, name, { overwrite });
  } catch (error) {
    if ((await folder.read(unfinished)) !== undefined) await folder.remove(unfinished);
    throw error;
  }
}
