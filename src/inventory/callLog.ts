import type { CallEnd } from '../collect/traffic.ts';
import { callFields, type Logger } from './log.ts';

/** Records calls of a scan. Those that are made before it has its number wait for that. */
export interface CallLog {
  call(end: CallEnd): void;
  /** Where records go, those that waited first. */
  writeTo(log: Logger): void;
}

export function createCallLog(): CallLog {
  const waiting: CallEnd[] = [];
  let log: Logger | undefined;
  return {
    call(end) {
      if (log === undefined) waiting.push(end);
      else log.debug(callFields(end), 'call');
    },
    writeTo(target) {
      log = target;
      for (const end of waiting.splice(0)) log.debug(callFields(end), 'call');
    },
  };
}
