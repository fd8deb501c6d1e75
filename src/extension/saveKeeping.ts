import { type BackupFolder, keepBackup, numbered } from '../inventory/backups.ts';

/** A folder that files are written into, as far as that needs it. Names have no separators. */
export interface Folder extends BackupFolder {
  write(name: string, content: Uint8Array): Promise<void>;
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
  let backup: string | undefined;
  const keep = async (): Promise<void> => {
    backup = await keepBackup(folder, name, backups);
  };
  await writeWhole(folder, name, wanted, { overwrite: true, before: keep });
  return backup === undefined ? { outcome: 'replaced', name } : { outcome: 'replaced', name, backup };
}

/** The first of `name-2.ext`, `name-3.ext`, … that no file has. */
export async function freeName(folder: Folder, name: string): Promise<string> {
  for (let number = 2; ; number++) {
    const candidate = numbered(name, '-', number);
    if ((await folder.read(candidate)) === undefined) return candidate;
  }
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
    // A copy has the permissions of what it takes the place of.
    if (overwrite) await copyAnew(folder, name, unfinished);
    await folder.write(unfinished, content);
    await before();
    await folder.rename(unfinished, name, { overwrite });
  } catch (error) {
    if ((await folder.read(unfinished)) !== undefined) await folder.remove(unfinished);
    throw error;
  }
}

async function copyAnew(folder: Folder, from: string, to: string): Promise<void> {
  if ((await folder.read(to)) !== undefined) await folder.remove(to);
  await folder.copy(from, to);
}
