import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { homeRegion } from '../partition.ts';

/** A page of CloudFront's console, which has no region. */
export function cloudFrontPage(id: string, path: string): string | undefined {
  const partition = partitionOf(id);
  return regionalPage(partition, homeRegion(partition), 'cloudfront/v4', path);
}
