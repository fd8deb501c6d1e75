import type { PolicyTargetSummary } from '@aws-sdk/client-organizations';
import type { DetailReader } from '../details.ts';
import { organizationsPageSize } from './organizationsType.ts';

/** What a policy is attached to: accounts, organizational units and the root. */
export async function targetsOf(
  reader: DetailReader<'organizations'>,
  PolicyId: string | undefined,
): Promise<PolicyTargetSummary[]> {
  const pages = await reader.askAll('ListTargetsForPolicy', { PolicyId, MaxResults: organizationsPageSize });
  return pages.flatMap(({ Targets = [] }) => Targets);
}
