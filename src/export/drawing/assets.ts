import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The fonts that pictures are drawn with: names and addresses need more characters than Inter has. */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
  readonly fallback: Uint8Array;
}

/** Beside the bundle, and among the packages when sources run as they are. */
const places = {
  regular: ['fonts/Inter-Regular.ttf', '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'],
  semibold: ['fonts/Inter-SemiBold.ttf', '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'],
  fallback: ['fonts/DejaVuSans.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
  renderer: ['resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm'],
} as const;

export async function readFonts(): Promise<Fonts> {
  const [regular, semibold, fallback] = await Promise.all([
    readAsset('regular'),
    readAsset('semibold'),
    readAsset('fallback'),
  ]);
  return { regular, semibold, fallback };
}

/** The WebAssembly of `@resvg/resvg-wasm`. */
export async function readRenderer(): Promise<Uint8Array<ArrayBuffer>> {
  return await readAsset('renderer');
}

async function readAsset(name: keyof typeof places): Promise<Uint8Array<ArrayBuffer>> {
  const [bundled, installed] = places[name];
  const candidates = [`./${bundled}`, `../${bundled}`, `../../../node_modules/${installed}`];
  const found = candidates
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${bundled} is missing beside the bundle`);
  return Uint8Array.from(await readFile(found));
}
