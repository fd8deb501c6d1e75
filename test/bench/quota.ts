import { startFaultProxy } from '../clouds/faultProxy.ts';
import { motoMissing, startMoto } from '../clouds/moto.ts';
import { openAt } from '../clouds/openAt.ts';
import { organizationOf } from '../clouds/organizationOf.ts';
import { tell } from './run.ts';

const rate = 20;
const burst = 20;

/** A provider that allows 20 calls a second: how many it refuses, and how near to its limit the whole is read. */
export async function quota(): Promise<void> {
  const missing = motoMissing();
  if (missing !== undefined) return tell('not counted', missing);
  const { estate, calls } = organizationOf(2_000, 200);
  const moto = await startMoto({ estate });
  const proxy = await startFaultProxy(moto.endpoint);
  proxy.setRules([{ service: 'organizations', fault: { kind: 'throttle', rate, burst } }]);
  const { inventory, profile } = await openAt({ ...moto.environment, AWS_ENDPOINT_URL: proxy.endpoint });
  try {
    const started = performance.now();
    const summary = await inventory.read({ profile, depth: 'accounts' });
    const seconds = (performance.now() - started) / 1000;
    const throttled = proxy.count({ outcome: 'throttled' });
    const least = (calls - burst) / rate;
    tell('calls that were needed and made', `${calls} and ${proxy.count({ service: 'organizations' })}`);
    tell('throttled', `${throttled} (${((100 * throttled) / summary.calls).toFixed(1)} %)`);
    tell(
      `time at ${rate} calls/s`,
      `${seconds.toFixed(1)} s; the bucket's own limit is ${least.toFixed(1)} s (${((100 * seconds) / least - 100).toFixed(0)} % more)`,
    );
    tell('readings that are not complete', String(summary.gaps.length));
  } finally {
    await inventory.close();
    await proxy.stop();
    await moto.stop();
  }
}
