import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Call {
  readonly call: string;
  readonly arguments: readonly string[];
  readonly keywords: Readonly<Record<string, string | boolean | Readonly<Record<string, string>>>>;
  readonly as?: string | null;
}

/** What Python's parser sees; see programStructure.py. */
export type Statement =
  | { readonly from: string; readonly import: readonly (readonly [string, string | null])[] }
  | { readonly edge: Call; readonly tail: string; readonly heads: readonly string[] }
  | (Call & { readonly body?: readonly Statement[] });

/** A Python that runs these words of code; undefined when there is none. */
function pythonFor(code: string): string | undefined {
  return ['python3', '/usr/bin/python3', 'python'].find(
    (python) => spawnSync(python, ['-c', code], { stdio: 'ignore' }).status === 0,
  );
}

export const python = pythonFor('import ast');
export const pythonWithDiagrams =
  spawnSync('dot', ['-V'], { stdio: 'ignore' }).status === 0 ? pythonFor('import diagrams') : undefined;

/** The statements of programs as Python's own parser sees them. Fails where it sees anything unexpected. */
export function programStructures(programs: readonly string[]): Statement[][] {
  const run = spawnSync(python ?? 'python3', [join(import.meta.dirname, 'programStructure.py')], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Statement[][];
}

/** A shape that Graphviz drew; `_ldraw_` holds the texts that a person sees. */
interface Drawn {
  readonly name?: string;
  readonly style?: string;
  readonly lhead?: string;
  readonly ltail?: string;
  readonly nodes?: readonly number[];
  readonly _ldraw_?: readonly { readonly op: string; readonly text?: string }[];
}

export interface Drawing {
  /** Files that the program left in its folder. */
  readonly files: readonly string[];
  /** Lines of text of each node, cluster and edge. */
  readonly nodes: readonly (readonly string[])[];
  readonly clusters: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly edges: readonly { readonly lines: readonly string[]; readonly lhead?: string; readonly ltail?: string }[];
  readonly unseenEdges: number;
  /** The picture that the program left, where it is a PNG. */
  readonly png: Uint8Array | undefined;
}

/** Runs a program with the real package in a folder of its own, and reads what Graphviz draws. */
export function runProgram(program: string): Drawing {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-diagrams-'));
  const kept = join(folder, 'kept.gv');
  const source = join(folder, 'program.py');
  try {
    writeFileSync(source, program);
    const run = spawnSync(pythonWithDiagrams ?? 'python3', [join(import.meta.dirname, 'runProgram.py'), source, kept], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (run.status !== 0 || run.stderr !== '') throw new Error(`${run.stdout}${run.stderr}`);
    const dot = spawnSync('dot', ['-Tjson', kept], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (dot.status !== 0) throw new Error(dot.stderr);
    const drawn = JSON.parse(dot.stdout) as { objects?: Drawn[]; edges?: Drawn[] };
    const objects = drawn.objects ?? [];
    const left = readdirSync(folder).filter((file) => !['kept.gv', 'program.py'].includes(file));
    const png = left.find((file) => file.endsWith('.png'));
    const isCluster = (object: Drawn): boolean => object.name?.startsWith('cluster_') ?? false;
    const seen = (drawn.edges ?? []).filter(({ style }) => style !== 'invis');
    return {
      files: left,
      png: png === undefined ? undefined : readFileSync(join(folder, png)),
      nodes: objects.filter((object) => !isCluster(object)).map(lines),
      clusters: objects.filter(isCluster).map((object) => ({ name: object.name ?? '', lines: lines(object) })),
      edges: seen.map((edge) => ({
        lines: lines(edge),
        ...(edge.lhead === undefined ? {} : { lhead: edge.lhead }),
        ...(edge.ltail === undefined ? {} : { ltail: edge.ltail }),
      })),
      unseenEdges: (drawn.edges ?? []).length - seen.length,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function lines({ _ldraw_ }: Drawn): string[] {
  return (_ldraw_ ?? []).flatMap(({ op, text }) => (op === 'T' && text !== undefined ? [text] : []));
}
