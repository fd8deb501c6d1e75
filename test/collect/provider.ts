import type { Diagnosis, Limit } from '../../src/model/cloud.ts';
import { sleep } from './virtualTime.ts';

/** What a provider refuses a call with. */
export class Refusal extends Error {
  readonly kind: Diagnosis['kind'];
  readonly retryAfter?: number;

  constructor(kind: Diagnosis['kind'], retryAfter?: number) {
    super(kind);
    this.kind = kind;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }
}

export function diagnose(error: unknown): Diagnosis {
  const refusal = error instanceof Refusal ? error : undefined;
  return {
    kind: refusal?.kind ?? 'failed',
    ...(refusal?.retryAfter === undefined ? {} : { retryAfter: refusal.retryAfter }),
    problem: { code: refusal?.kind ?? 'Error', message: String(error), advice: 'None.', nextStep: 'none' },
  };
}

/** A quota as providers keep it: a bucket of tokens that is filled all the time. */
export interface Bucket {
  readonly rate: number;
  readonly burst: number;
  readonly latency: number;
}

/** A provider that answers as its bucket allows, and remembers when it was asked. */
export function bucketProvider({ rate, burst, latency }: Bucket) {
  let tokens = burst;
  let filledAt = performance.now();
  let throttled = 0;
  let underWay = 0;
  let most = 0;
  const asked: number[] = [];
  return {
    async send(): Promise<void> {
      underWay++;
      most = Math.max(most, underWay);
      asked.push(performance.now());
      await sleep(latency / 2);
      tokens = Math.min(burst, tokens + ((performance.now() - filledAt) * rate) / 1000);
      filledAt = performance.now();
      const hasRoom = tokens >= 1 - 1e-9;
      if (hasRoom) tokens--;
      else throttled++;
      await sleep(latency / 2);
      underWay--;
      if (!hasRoom) throw new Refusal('throttled');
    },
    seen: () => ({ asked, throttled, most }),
  };
}

export function connectionOf(...limits: readonly Limit[]) {
  return { diagnose, limits: () => limits };
}
