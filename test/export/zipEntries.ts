import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
  /** Of the directory and of the entry itself, as DOS has it: date in the upper half, time in the lower. */
  readonly dates: readonly [number, number];
}

/** What is in a ZIP archive, by its directory at the end. */
export function zipEntries(archive: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      text: (bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8'),
      dates: [bytes.readUInt32LE(at + 12), bytes.readUInt32LE(local + 10)],
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
