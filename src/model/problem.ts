/** What a person can do about a problem. Each one is a button, a command or a sentence somewhere, never decoration. */
export type NextStep = 'sign-in' | 'grant-permission' | 'edit-file' | 'check-network' | 'retry' | 'none';

/** A failure in words a person can act on. Serializable, so that it crosses threads and reaches exports unchanged. */
export interface Problem {
  /** The provider's own code where there is one (`AccessDeniedException`), else ours (`NotInRecording`). */
  readonly code: string;
  /** One sentence: what went wrong. Holds no secret and no stack. */
  readonly message: string;
  /** The call that failed, as an IAM action where that exists: `ec2:DescribeVpcs`. */
  readonly operation?: string;
  /** What to do next, in one sentence. */
  readonly advice: string;
  readonly nextStep: NextStep;
  /** Where the mistake is, when it is in a file: an absolute path and, when known, the line counted from 1. */
  readonly file?: { readonly path: string; readonly line?: number };
}

/** Carries a {@link Problem} through code that throws. The cause stays for the log. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.message, { cause });
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
