/** A folder in which what is replaced is kept beside it. Names have no separators. */
export interface BackupFolder {
  /** The content of a file; undefined when there is none. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Fails when there is a file with the new name and it may not be replaced. */
  rename(from: string, to: string, options: { readonly overwrite: boolean }): Promise<void>;
  /** Fails when there is a file with the new name. */
  copy(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/**
 * Makes `name.1.ext` what `name.ext` is, and moves those that are there on by one number as far as that is needed.
 * Returns the name of what is kept; undefined where no backups are.
 *
 * @param backups as many earlier contents are kept; what is older goes
 */
export async function keepBackup(folder: BackupFolder, name: string, backups: number): Promise<string | undefined> {
  if (backups === 0) return undefined;
  let free = 1;
  while (free < backups && (await folder.read(numbered(name, '.', free))) !== undefined) free++;
  for (let number = free; number > 1; number--) {
    await folder.rename(numbered(name, '.', number - 1), numbered(name, '.', number), { overwrite: true });
  }
  const latest = numbered(name, '.', 1);
  if ((await folder.read(latest)) !== undefined) await folder.remove(latest);
  await folder.copy(name, latest);
  return latest;
}

/** `name.1.ext` */
export function numbered(name: string, separator: '.' | '-', number: number): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return `${stem}${separator}${number}${dot > 0 ? name.slice(dot) : ''}`;
}
