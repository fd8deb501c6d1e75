import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { devNull } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Estate } from '../clouds/estate.ts';

/** A request that reached the emulated provider. */
export interface Request {
  /** As the request was signed: `ec2`, `lambda`. */
  readonly service: string;
  readonly region: string;
  /** `DescribeVpcs`; also where the protocol is REST. */
  readonly operation: string;
  /** All that was asked, as it was sent. */
  readonly input: string;
}

/** AWS as moto answers it, where CloudFormation makes everything that the templates here say. */
export interface Emulator {
  readonly endpoint: string;
  /** Variables that lead an SDK or a tool here as a user who may do everything in the management account. */
  readonly environment: Readonly<Record<string, string>>;
  requests(): Promise<readonly Request[]>;
  forgetRequests(): Promise<void>;
  stop(): Promise<void>;
}

export const account = '999999999999';
export const region = 'eu-west-1';

const estate: Estate = {
  regions: [{ name: region, status: 'opt-in-not-required' }],
  organization: { management: { number: account, name: 'architectures', email: 'aws@example.com' } },
};

/** Starts one. Rejects with Python's words when it cannot. */
export async function startEmulator(): Promise<Emulator> {
  const server = spawn('python3', ['-B', fileURLToPath(new URL('emulator.py', import.meta.url))], {
    env: { ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' },
  });
  const stopWithUs = (): void => void server.kill('SIGKILL');
  process.once('exit', stopWithUs);
  let complaints = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-4000);
  });
  server.stdin.write(`${JSON.stringify({ estate })}\n`);
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(line.slice('READY '.length));
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`moto ended with ${code} before it was ready:\n${complaints}`)));
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const ask = (what: string): Promise<Response> => fetch(`${endpoint}/orrery-test/${what}`, { method: 'POST' });
  return {
    endpoint,
    environment: {
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: region,
      AWS_CONFIG_FILE: devNull,
      AWS_SHARED_CREDENTIALS_FILE: devNull,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    requests: async () => (await (await ask('requests')).json()) as Request[],
    forgetRequests: async () => void (await ask('reset')),
    stop: async () => {
      process.removeListener('exit', stopWithUs);
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}
