import { crc32 } from 'node:zlib';

/** Signature, and the header chunk with its length, type and sum. */
const headerEnd = 8 + 25;

/**
 * The PNG with texts in it, as uncompressed iTXt chunks behind its header: keyword and text in UTF-8.
 * https://www.w3.org/TR/png-3/#11iTXt
 */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    chunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`)),
  );
  return Uint8Array.from(Buffer.concat([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]));
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
