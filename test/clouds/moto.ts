import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Estate } from './estate.ts';

/** One kind of call that reached the emulated provider. */
export interface CallCount {
  /** As the request was signed: `ec2`, `organizations`, `sts`. */
  readonly service: string;
  /** `DescribeVpcs`. */
  readonly operation: string;
  readonly region: string;
  /** Account of the credentials that signed it; empty when the key is unknown. */
  readonly account: string;
  readonly count: number;
}

/** What to do to calls that match everything it names. */
export interface Fault {
  readonly service?: string;
  readonly operation?: string;
  readonly region?: string;
  readonly account?: string;
  /** Milliseconds before anything else happens. */
  readonly delay?: number;
  /** Close the connection without an answer. */
  readonly drop?: boolean;
  /** Answer with this error code, in the service's own format. */
  readonly code?: string;
  readonly message?: string;
  /** HTTP status of that error; 400 when absent. */
  readonly status?: number;
}

/** AWS as moto answers it, on one port of this machine, holding one estate. */
export interface Moto {
  readonly endpoint: string;
  /** Identifier of everything in the estate, by its key (see Estate), of units by theirs, and of `organization` and `root`. */
  readonly ids: Readonly<Record<string, string>>;
  /** Variables that lead an SDK or a tool here: endpoint, keys of the caller, and nothing of this machine's own set-up. */
  readonly environment: Readonly<Record<string, string>>;
  calls(): Promise<readonly CallCount[]>;
  /** How many calls arrived; with a name, of that operation only. */
  count(operation?: string): Promise<number>;
  resetCalls(): Promise<void>;
  /** Replaces the faults in force; an empty list ends them. */
  setFaults(faults: readonly Fault[]): Promise<void>;
  stop(): Promise<void>;
}

export interface MotoOptions {
  readonly estate: Estate;
  /** Most items an EC2 list answers in one page, whatever is asked for. 1,000 when absent, as AWS does. */
  readonly pageSize?: number;
}

/** Keys from AWS's own documentation. */
const callerKeys = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

/** Why moto cannot be used on this machine, in one line; undefined when it can. */
export function motoMissing(): string | undefined {
  const found = spawnSync('python3', ['-c', 'import moto.server, boto3'], { encoding: 'utf8' });
  if (found.status === 0) return undefined;
  const reason = found.error?.message ?? found.stderr.trim().split('\n').at(-1) ?? 'unknown';
  return `moto is not here (${reason}); install it with: pip install 'moto[server]'`;
}

/** Whether suites that need moto must fail rather than be skipped where it is missing. */
export function motoRequired(): boolean {
  return (process.env.ORRERY_REQUIRE ?? '').split(',').includes('moto');
}

/**
 * For `before` hooks: skips the suite with one line where moto is missing, or fails it when it is required.
 */
export function needMoto(context: Mocha.Context): void {
  const missing = motoMissing();
  if (missing === undefined) return;
  if (motoRequired()) throw new Error(missing);
  console.log(`    skipped: ${missing}`);
  context.skip();
}

/** Starts an emulated AWS with one estate. IAM is enforced from the first call. Rejects with Python's words when it cannot start. */
export async function startMoto(options: MotoOptions): Promise<Moto> {
  const server = spawn('python3', ['-B', fileURLToPath(new URL('motoServer.py', import.meta.url))], {
    detached: true,
    env: { ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' },
  });
  const stopWithUs = (): void => killGroup(server);
  process.once('exit', stopWithUs);
  server.stdin.write(`${JSON.stringify(options)}\n`);
  const endpoint = `http://127.0.0.1:${await readyPort(server)}`;
  const ask = async (what: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${endpoint}/orrery-test/${what}`, {
      method: 'POST',
      body: JSON.stringify(body ?? null),
    });
    return answer.json();
  };
  const calls = async (): Promise<readonly CallCount[]> => (await ask('calls')) as CallCount[];
  return {
    endpoint,
    ids: (await ask('ids')) as Record<string, string>,
    environment: {
      ...callerKeys,
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_CONFIG_FILE: devNull,
      AWS_SHARED_CREDENTIALS_FILE: devNull,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    calls,
    count: async (operation) =>
      (await calls())
        .filter((call) => operation === undefined || call.operation === operation)
        .reduce((sum, call) => sum + call.count, 0),
    resetCalls: async () => void (await ask('reset')),
    setFaults: async (faults) => void (await ask('faults', faults)),
    stop: async () => {
      process.removeListener('exit', stopWithUs);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      if (server.exitCode !== null) return;
      killGroup(server);
      await ended;
    },
  };
}

function readyPort(server: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaints = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints = (complaints + text).slice(-4000);
    });
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(line.slice('READY '.length));
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`moto ended with ${code} before it was ready:\n${complaints}`)));
  });
}

function killGroup(server: ChildProcessWithoutNullStreams): void {
  if (server.pid === undefined || server.exitCode !== null) return;
  try {
    process.kill(-server.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
