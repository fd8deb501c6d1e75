/** Code of the problem that requests fail with when their worker died. The death itself is told once, where it is noticed. */
export const workerStopped = 'WorkerStopped';
