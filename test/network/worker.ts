import { parentPort, workerData } from 'node:worker_threads';
import type { NetworkSettings } from '../../src/model/network.ts';
import { caller, diagnosisOf } from './calls.ts';

/** Run as a worker thread or, with the settings as its argument, as a process: asks AWS for its roots and tells the answer. */
const network: Partial<NetworkSettings> = workerData?.network ?? JSON.parse(process.argv[2] ?? '{}');
const { roots, agents } = caller(network, process.env);
const call = roots();
const answer = await call.then(
  (count) => `${count} root`,
  async () => (await diagnosisOf(call)).problem.code,
);
agents.destroy();
if (parentPort === null) console.log(answer);
else parentPort.postMessage(answer);
