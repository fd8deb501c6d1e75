/** Hosts of the console by partition. Other partitions have consoles of their own that are not public. */
const hosts: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** A page of the console for one region; undefined in partitions whose console has no known address. */
export function regionalPage(partition: string, region: string, app: string, fragment = ''): string | undefined {
  const host = hosts[partition];
  if (host === undefined) return undefined;
  const name = encodeURIComponent(region);
  return `https://${name}.${host}/${app}/home?region=${name}${fragment === '' ? '' : `#${fragment}`}`;
}

/** A page of the console for Organizations, which has no region. */
export function organizationsPage(partition: string, path: string): string | undefined {
  const host = hosts[partition];
  return host === undefined ? undefined : `https://${host}/organizations/v2/home/${path}`;
}
