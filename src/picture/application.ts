/**
 * Tags by which people say to which application something belongs, the most telling first. `awsApplication` is put by
 * myApplications (https://docs.aws.amazon.com/servicecatalog/latest/arguide/ar-user-tags.html); `application`, `app`,
 * `workload`, `service` and `project` with their spellings come from what AWS
 * (https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-categories.html) and Azure
 * (https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-tagging: `app`,
 * `workload name`) recommend.
 */
const applicationTags: readonly string[] = [
  'awsApplication',
  'application',
  'application-name',
  'applicationName',
  'app',
  'app-name',
  'appName',
  'workload',
  'workload-name',
  'workloadName',
  'service',
  'service-name',
  'system',
  'project',
  'product',
];

const ranks = new Map(applicationTags.map((key, rank) => [key.toLowerCase(), rank]));

/** The application that tags name, keys compared without regard to case; undefined where they name none. */
export function applicationOf(tags: Readonly<Record<string, string>> | undefined): string | undefined {
  let best: string | undefined;
  let bestRank = ranks.size;
  // Keys that differ in case only are taken in order, so that their order in the tags does not matter.
  for (const key of Object.keys(tags ?? {}).sort()) {
    const rank = ranks.get(key.toLowerCase());
    const value = tags?.[key]?.trim();
    if (rank === undefined || rank >= bestRank || !value) continue;
    best = value;
    bestRank = rank;
  }
  return best;
}
