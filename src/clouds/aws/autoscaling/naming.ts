import { type Place, partitionOf, type Resource } from '../../../model/resource.ts';
import type { Identifier } from '../../../model/resourceType.ts';

/** How a group or launch configuration is named elsewhere, and as what its name is known. */
export interface AutoScalingNaming {
  readonly identifier: Identifier;
  readonly aliases: (resource: Resource) => readonly string[];
}

/**
 * Their ARNs hold a random part, and others name them by a name that is "unique per Region per account". At its place
 * the name stands for the ARN, with `*` for what is not known of it.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html
 */
export function autoScalingNaming(kind: 'autoScalingGroup' | 'launchConfiguration'): AutoScalingNaming {
  const named = (name: string, { partition, region, account }: Place): string =>
    `arn:${partition}:autoscaling:${region}:${account}:${kind}:*:${kind}Name/${name}`;
  return {
    identifier: {
      pattern: new RegExp(
        `^(?:arn:[\\w-]+:autoscaling:[\\w-]+:\\d{12}:${kind}:[\\w-]+:${kind}Name/.+|(?!arn:).{1,255})$`,
      ),
      isName: true,
      toId: (text, place) => (text.startsWith('arn:') ? text : named(text, place)),
    },
    aliases: ({ id, name, account = '', region = '' }) => [
      named(name, { partition: partitionOf(id), account, region }),
    ],
  };
}
