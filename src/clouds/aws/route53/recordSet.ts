import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { bucketOf, plainHost, typesWithHosts } from '../hosts.ts';
import { required } from '../item.ts';
import { type Listing, listedType } from '../listedType.ts';

/*
 * Records that lead to something: addresses, other names, and aliases. Left out are SOA and NS, which every zone has; MX
 * and the like, which lead to services of others; TXT, in which secrets are usual; and names that begin with an underscore,
 * which are no hosts but prove something, such as to whom a domain belongs. https://www.rfc-editor.org/rfc/rfc8552
 */
const leading = new Set<string | undefined>(['A', 'AAAA', 'CNAME']);

const leads = ({ Name = '', Type, AliasTarget }: ResourceRecordSet): boolean =>
  (AliasTarget !== undefined || leading.has(Type)) && !Name.startsWith('_');

export const recordSet = listedType({
  id: 'aws.route53.recordSet',
  title: 'DNS record',
  plural: 'DNS records',
  icon: 'symbol-reference',
  glyph: 'address',
  detail: 'supporting',
  diagrams: 'aws.network.Route53',
  under: ['aws.route53.hostedZone'],
  service: 'route-53',
  operation: 'ListResourceRecordSets',
  pageSize: 300,
  input: ({ parent }) => ({ HostedZoneId: parent.id.slice(parent.id.lastIndexOf('/') + 1), MaxItems: 300 }),
  items: ({ ResourceRecordSets }, listing) =>
    ResourceRecordSets?.filter(leads).map((record) => ({ ...record, ...targetsOf(record), ...zoneOf(listing) })),
  identify: ({ Name, Type, SetIdentifier }, { parent }) => {
    const name = required(Name, 'Name');
    // Of several records with one name and type each has an identifier, which may hold any character.
    const kind = SetIdentifier === undefined ? Type : `${Type}:${encodeURIComponent(SetIdentifier)}`;
    const label = name.replace(/\.$/, '').replaceAll('\\052', '*');
    return { id: `${parent.id}/recordset/${kind}/${name}`, name: `${label} ${Type}` };
  },
  identifier: {
    pattern: /^arn:[\w-]+:route53:::hostedzone\/Z[A-Z0-9]+\/recordset\/[^/]+\/.+$/,
    toId: (text) => text,
  },
  aliases: ({ properties: { Name, Type, PrivateZone } }) => {
    // Of two records for one name the one for IPv4 stands for both.
    if (typeof Name !== 'string' || Type === 'AAAA') return [];
    const host = plainHost(Name);
    // A bare name may as well be what a certificate is for, or what a load balancer answers to; only names of private
    // zones mean nothing else.
    return PrivateZone === true ? [dnsUri(host), host] : [dnsUri(host)];
  },
  relations: [
    { path: 'Bucket', verb: 'resolves to', to: ['aws.s3.bucket'] },
    { path: 'Targets[].Host', verb: 'resolves to', to: typesWithHosts, ifKnown: true },
    { path: 'Targets[].Record', verb: 'resolves to', to: ['aws.route53.recordSet'], ifKnown: true },
  ],
  summary: ['Type', 'AliasTarget.DNSName', 'TTL', 'SetIdentifier', 'Weight', 'Failover'],
});

/** Hosts and addresses as other resources give theirs, the records of the same names, and the bucket that is a website. */
function targetsOf({ Name = '', AliasTarget, ResourceRecords = [] }: ResourceRecordSet): object {
  const values = [AliasTarget?.DNSName, ...ResourceRecords.map(({ Value }) => Value)].filter(
    (value) => value !== undefined,
  );
  const hosts = values.map(plainHost);
  // An alias names the endpoint for websites of a region; the bucket's name is that of the record.
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/website-hosting-custom-domain-walkthrough.html
  const [bucket] = hosts.flatMap((host) => (/^s3-website[.-]/.test(host) ? plainHost(Name) : (bucketOf(host) ?? [])));
  return {
    Targets: hosts.map((host) => ({ Host: host, Record: dnsUri(host) })),
    ...(bucket === undefined ? {} : { Bucket: bucket }),
  };
}

/** What says that a name is meant as one in the DNS. https://www.rfc-editor.org/rfc/rfc4501 */
function dnsUri(host: string): string {
  return `dns:${host}`;
}

function zoneOf({ parent }: Listing): object {
  const { Config } = parent.properties;
  const isPrivate = typeof Config === 'object' && Config !== null && 'PrivateZone' in Config && Config.PrivateZone;
  return isPrivate === true ? { PrivateZone: true } : {};
}
