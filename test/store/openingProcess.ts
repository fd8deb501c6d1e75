import { ProblemError } from '../../src/model/problem.ts';
import { openStore } from '../../src/store/store.ts';

/** Opens a store and prints the problem that it has with that. */
try {
  openStore(process.argv[2], () => undefined).close();
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  console.log(JSON.stringify(error.problem));
}
