import { type AwsStencil, awsStencils } from './awsStencils.ts';
import { azureStencils } from './azureStencils.ts';

/** How draw.io draws a type, by a name of its own libraries. */
export type Stencil =
  | { readonly cloud: 'aws'; readonly aws: AwsStencil }
  | { readonly cloud: 'azure'; readonly image: string };

/** The stencil of a resource type, else that of its service; undefined where draw.io has none: a plain box. */
export function stencilOf(type: string): Stencil | undefined {
  const service = type.split('.').slice(0, 2).join('.');
  const aws = entry(awsStencils, type) ?? entry(awsStencils, service);
  if (aws !== undefined) return { cloud: 'aws', aws };
  const image = entry(azureStencils, type) ?? entry(azureStencils, service);
  return image === undefined ? undefined : { cloud: 'azure', image: `img/lib/azure2/${image}.svg` };
}

/** Types of stubs may hold any text, `constructor` too. */
function entry<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
