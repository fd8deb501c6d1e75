/**
 * Does something when this process ends, also by a signal; it must be synchronous. Answers how to take that back.
 * Without it a detached child would live on after Ctrl+C.
 */
export function onProcessEnd(action: () => void): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const endings = Object.entries(signals).map(([signal, code]) => [signal, () => process.exit(code)] as const);
  process.once('exit', action);
  for (const [signal, end] of endings) process.once(signal, end);
  return () => {
    process.off('exit', action);
    for (const [signal, end] of endings) process.off(signal, end);
  };
}
