import { canonicalId, parseArmId } from '../../model/armId.ts';
import { parseArn } from '../../model/arn.ts';
import { partitionOf, type Resource } from '../../model/resource.ts';
import type { ExportedResource } from '../excerpt.ts';
import { armIdSpeller } from './armIds.ts';
import { awsImports } from './awsImports.ts';
import { armTypes, azureImports } from './azureImports.ts';
import type { ImportRule, Subject } from './importRule.ts';

/** With which credentials a resource is read: an account of AWS in a region, a subscription, or a tenant of Azure as a whole. */
export type Place =
  | { readonly provider: 'aws'; readonly account: string; readonly region: string }
  | { readonly provider: 'azurerm'; readonly subscription: string | undefined };

/** One resource of Terraform that a resource becomes. */
export interface Import {
  readonly of: ExportedResource;
  /** `aws_vpc` */
  readonly to: string;
  readonly id: string;
  readonly place: Place;
}

/** How many resources of a type are not imported for one reason. */
export interface LeftOutCount {
  readonly typeTitle: string;
  readonly why: string;
  readonly count: number;
}

export interface Found {
  /** In the order of the resources. */
  readonly imports: readonly Import[];
  /** The most frequent first. */
  readonly leftOut: readonly LeftOutCount[];
}

/** What Terraform can import of these resources. Nothing is imported twice: what has the same id there is the same. */
export function findImports(resources: readonly ExportedResource[]): Found {
  const byId = new Map<string, Resource>(resources.map((resource) => [resource.id, resource]));
  const known = (id: string): Resource | undefined => byId.get(id) ?? byId.get(canonicalId(id));
  const spelled = armIdSpeller(armTypes, known);
  const imports = new Map<string, Import>();
  const counts = new Map<string, LeftOutCount>();
  const leaveOut = ({ typeTitle }: ExportedResource, why: string): void => {
    const key = JSON.stringify([typeTitle, why]);
    counts.set(key, { typeTitle, why, count: (counts.get(key)?.count ?? 0) + 1 });
  };

  for (const resource of resources) {
    const parent = resource.parent === undefined ? undefined : known(resource.parent);
    const subject: Subject = { resource, parent, known, spelled };
    const rule = rulesOf(resource.type)?.find(({ when }) => when?.(subject) !== false);
    const place = rule === undefined || 'leftOut' in rule ? undefined : placeOf(subject, rule);
    if (rule === undefined) leaveOut(resource, 'Orrery does not know how Terraform imports them');
    else if ('leftOut' in rule) leaveOut(resource, rule.leftOut);
    else if (place === undefined) leaveOut(resource, 'it is not known in which account they are');
    else {
      const ids = [rule.id(subject)].flat().filter((id) => id !== undefined && id !== '');
      if (ids.length === 0) leaveOut(resource, 'what their import takes was not read');
      for (const id of ids) {
        const key = JSON.stringify([rule.to, place, id]);
        if (id !== undefined && !imports.has(key)) imports.set(key, { of: resource, to: rule.to, id, place });
      }
    }
  }
  return {
    imports: [...imports.values()],
    leftOut: [...counts.values()].sort(
      (a, b) => b.count - a.count || compare(a.typeTitle, b.typeTitle) || compare(a.why, b.why),
    ),
  };
}

function rulesOf(type: string) {
  return [awsImports, azureImports].find((table) => Object.hasOwn(table, type))?.[type];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Regions that answer for what is in none. https://docs.aws.amazon.com/general/latest/gr/rande.html#global-endpoints */
const homes: Readonly<Record<string, string>> = { 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' };

function placeOf(subject: Subject, rule: ImportRule): Place | undefined {
  const { resource } = subject;
  if (resource.type.startsWith('azure.')) {
    return { provider: 'azurerm', subscription: resource.account ?? parseArmId(resource.id)?.subscription };
  }
  const arn = parseArn(resource.id);
  const account = rule.account === undefined ? (resource.account ?? arn?.account) : rule.account(subject);
  if (account === undefined) return undefined;
  return {
    provider: 'aws',
    account,
    region: resource.region ?? arn?.region ?? homes[partitionOf(resource.id)] ?? 'us-east-1',
  };
}
