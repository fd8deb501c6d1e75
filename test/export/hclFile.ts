import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** An `import` block as HashiCorp's own parser reads it. */
export interface ParsedImport {
  readonly to: string;
  readonly provider: string | undefined;
  readonly id: string;
}

export interface ParsedConfiguration {
  readonly imports: readonly ParsedImport[];
  /** Labels of the providers with the attributes of each of their blocks. */
  readonly providers: readonly (Record<string, unknown> & { readonly of: string })[];
  readonly terraform: Record<string, unknown>;
}

type Parsed = Record<string, unknown>;
const { parseToObject } = createRequire(import.meta.url)('hcl2-parser') as {
  parseToObject: (text: string) => readonly [Parsed | null, unknown];
};

/** The file as HCL, read by HashiCorp's parser; throws where it finds a mistake. */
export function parseHcl(text: string): ParsedConfiguration {
  const [parsed, problem] = parseToObject(text);
  if (parsed === null || problem !== null) throw new Error(`not HCL: ${JSON.stringify(problem)}`);
  const blocks = (parsed.import ?? []) as Parsed[];
  const providers = (parsed.provider ?? {}) as Record<string, Parsed[]>;
  return {
    imports: blocks.map(({ to, provider, id }) => ({
      to: reference(to) ?? '',
      provider: reference(provider),
      id: String(id),
    })),
    providers: Object.entries(providers).flatMap(([of, each]) => each.map((attributes) => ({ ...attributes, of }))),
    terraform: ((parsed.terraform as Parsed[] | undefined) ?? [{}])[0] ?? {},
  };
}

/** The parser shows what is no string as a template. */
function reference(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value).replace(/^\$\{(.*)\}$/s, '$1');
}

/** What `terraform fmt` makes of the text; undefined where there is no Terraform. */
export function terraformFormatted(text: string): string | undefined {
  try {
    return execFileSync('terraform', ['fmt', '-'], {
      input: text,
      encoding: 'utf8',
      env: { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null' },
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
