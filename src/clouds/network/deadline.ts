/**
 * Runs a call that ends when its caller cancels it, or when so many milliseconds have passed, whichever comes first, even
 * if `call` does not heed its signal. Rejects then with an error named `AbortError`, or one with the code `CallTimeout`.
 */
export async function withDeadline<Answer>(
  milliseconds: number,
  caller: unknown,
  call: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const ending = new AbortController();
  const ended = new Promise<never>((_resolve, reject) => {
    ending.signal.addEventListener('abort', () => reject(ending.signal.reason), { once: true });
  });
  const late = (): void =>
    ending.abort(Object.assign(new Error(`No whole answer within ${milliseconds} ms`), { code: 'CallTimeout' }));
  const timer = setTimeout(late, milliseconds);
  const cancel = (): void => ending.abort(Object.assign(new Error('The call was cancelled'), { name: 'AbortError' }));
  const signal = caller instanceof AbortSignal ? caller : undefined;
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([ended, call(ending.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}
