import { type Problem, ProblemError } from '../model/problem.ts';
import { openStore, type Store } from '../store/store.ts';

/** Where nothing can be kept, reading is still possible: it is only lost with the window. */
export function openStoreOrMemory(folder: string | undefined, notice: (problem: Problem) => void): Store {
  try {
    return openStore(folder, notice);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { message } = error.problem;
    notice({ ...error.problem, message: `${message} What is read now is not kept.` });
    return openStore(undefined, notice);
  }
}
