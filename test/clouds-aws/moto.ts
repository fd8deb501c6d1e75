import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface Moto {
  readonly endpoint: string;
  stop(): void;
}

/** Whether moto can be used here. Says so once when it cannot, unless it is required: then its absence is a failure. */
export function motoIsHere(): boolean {
  if (spawnSync('python3', ['-c', 'import moto.server']).status === 0) return true;
  if ((process.env.ORRERY_REQUIRE ?? '').split(',').includes('moto')) return true;
  console.log('      skipped: moto is not installed here (pip install "moto[server]")');
  return false;
}

export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const server: ChildProcess = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, MOTO_EC2_LOAD_DEFAULT_AMIS: 'false' },
  });
  const endpoint = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`moto ended with ${server.exitCode}`);
    const up = await fetch(`${endpoint}/moto-api/`).catch(() => undefined);
    if (up?.ok) return { endpoint, stop: () => server.kill() };
    await delay(100);
  }
  server.kill();
  throw new Error('moto did not start');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
