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

/**
 * What to do about a file that is already there with other content: put the new content in its place, put content there
 * that keeps what people changed in it, or write beside it.
 */
export type Decision =
  | { readonly replace: true }
  | { readonly with: Uint8Array }
  | { readonly newName: string }
  | undefined;

export type Saved =
  | { readonly outcome: 'written' | 'unchanged'; readonly name: string }
  /** `backup`: what was there before; absent where no backups are kept. */
  | { readonly outcome: 'replaced'; readonly name: string; readonly backup?: string };

/**
 * Writes a file so that nothing is lost by mistake: what is there already stays under its name or as `name.1.ext`, and a
 * write that fails half-way leaves everything as it was. Undefined when `decide` gave up.
 *
 * @param backups as many earlier contents are kept, `name.1.ext` the latest; what is older goes
 */
export async function saveKeeping(
  folder: Folder,
  name: string,
  content: Uint8Array,
  backups: number,
  decide: (name: string) => Promise<Decision>,
): Promise<Saved | undefined> {
  const existing = await folder.read(name);
  if (existing === undefined) {
    await writeWhole(folder, name, content, { overwrite: false });
    return { outcome: 'written', name };
  }
  if (Buffer.compare(existing, content) === 0) return { outcome: 'unchanged', name };
  const decision = await decide(name);
  if (decision === undefined) return undefined;
  if ('newName' in decision) return saveKeeping(folder, decision.newName, content, backups, decide);
  const wanted = 'with' in decision ? decision.with : content;
  if (Buffer.compare(existing, wanted) === 0) return { outcome: 'unchanged', name };
  const backup = numbered(name, '.', 1);
  await writeWhole(folder, name, wanted, { overwrite: true, before: () => keepBackup(folder, name, backups) });
  return backups === 0 ? { outcome: 'replaced', name } : { outcome: 'replaced', name, backup };
}

/** The first of `name-2.ext`, `name-3.ext`, … that no file has. */
export async function freeName(folder: Folder, name: string): Promise<string> {
  for (let number = 2; ; number++) {
    const candidate = numbered(name, '-', number);
    if ((await folder.read(candidate)) === undefined) return candidate;
  }
}

/** Makes `name.1.ext` what `name.ext` is, and moves those that are there on by one number as far as that is needed. */
async function keepBackup(folder: Folder, name: string, backups: number): Promise<void> {
  if (backups === 0) return;
  let free = 1;
  while (free < backups && (await folder.read(numbered(name, '.', free))) !== undefined) free++;
  for (let number = free; number > 1; number--) {
    await folder.rename(numbered(name, '.', number - 1), numbered(name, '.', number), { overwrite: true });
  }
  if ((await folder.read(numbered(name, '.', 1))) !== undefined) await folder.remove(numbered(name, '.', 1));
  await folder.copy(name, numbered(name, '.', 1));
}

/** `name.1.ext` */
function numbered(name: string, separator: '.' | '-', number: number): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return `${stem}${separator}${number}${dot > 0 ? name.slice(dot) : ''}`;
}

/** The file appears, or changes, all at once. `before` is called when nothing is left to be done but that. */
async function writeWhole(
  folder: Folder,
  name: string,
  content: Uint8Array,
  { overwrite, before = async () => {} }: { readonly overwrite: boolean; readonly before?: () => Promise<void> },
): Promise<void> {
  const unfinished = `.${name}.unfinished`;
  try {
    await folder.write(unfinished, content);
    await before();
    await folder.rename(unfinished, name, { overwrite });
  } catch (error) {
    if ((await folder.read(unfinished)) !== undefined) await folder.remove(unfinished);
    throw error;
  }
}
