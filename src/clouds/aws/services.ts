/** The SDK's package for each service, cut down to what is used of it, loaded when the service is first called. */
export const services = {
  ec2: () => import('./ec2/sdk.ts'),
  organizations: () => import('./organizations/sdk.ts'),
  sts: () => import('./sts/sdk.ts'),
};

export type Service = keyof typeof services;

type Commands<S extends Service> = Awaited<ReturnType<(typeof services)[S]>>['commands'];

/** Names of a service's operations, as in its API: `DescribeVpcs`. */
export type OperationOf<S extends Service> = keyof Commands<S> & string;

/** What the SDK takes for an operation. */
export type InputOf<S extends Service, O extends OperationOf<S>> = Commands<S>[O] extends new (
  ...args: never
) => { readonly input: infer Input extends object }
  ? Input
  : never;

/** What the SDK answers to an operation: one page of it, where the operation has pages. */
export type PageOf<S extends Service, O extends OperationOf<S>> = Commands<S>[O] extends new (
  ...args: never
) => { resolveMiddleware(...args: never): (...args: never) => Promise<{ output: infer Output }> }
  ? Output
  : never;
