const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;

/** 1 January 1980 as DOS has it, the first day that it knows; midnight is 0. */
const firstDay = 0x0021;

/**
 * A ZIP archive whose entries are all of 1 January 1980, so that the same content always makes the same bytes: what
 * writes it takes the time of writing. Offsets are those of sections 4.3.7, 4.3.12 and 4.3.16 in
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT. Throws an Error when it is no archive of that kind.
 */
export function withoutZipDates(archive: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  const expect = (signature: number, at: number): void => {
    if (view.getUint32(at, true) !== signature) throw new Error('Not the ZIP archive that was expected');
  };
  const setDate = (at: number): void => {
    view.setUint16(at, 0, true);
    view.setUint16(at + 2, firstDay, true);
  };
  const end = bytes.length - 22;
  expect(endOfDirectory, end);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    expect(centralHeader, entry);
    const local = view.getUint32(entry + 42, true);
    expect(localHeader, local);
    setDate(entry + 12);
    setDate(local + 10);
    const variable = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += variable.reduce((sum, length) => sum + length, 46);
  }
  return bytes;
}
