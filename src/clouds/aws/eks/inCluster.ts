import { type Place, partitionOf, type Resource } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';

/** What a cluster is called by the operations that list what is in it. */
export function clusterNameOf({ id }: Pick<Resource, 'id'>): string {
  return lastPart(id);
}

/** ARNs of what is in a cluster end with a random part: what could not be described is known without it. */
export function undescribedArn(
  kind: 'nodegroup' | 'fargateprofile',
  cluster: string,
  name: string,
  { partition, region, account }: Place,
): string {
  return `arn:${partition}:eks:${region}:${account}:${kind}/${cluster}/${name}`;
}

/** The page of something in a cluster. */
export function pageInCluster({ id, region = '', parent = '', name }: Resource, kind: string): string | undefined {
  const path = `/clusters/${encodeURIComponent(lastPart(parent))}/${kind}/${encodeURIComponent(name)}`;
  return regionalPage(partitionOf(id), region, 'eks', path);
}

function lastPart(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
