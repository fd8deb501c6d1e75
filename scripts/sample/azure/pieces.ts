import type { ArmResource, AzureTenant, GraphRow, SiteSettings } from '../../../test/clouds/azure/estate.ts';

/** A part of a tenant: things, and what is told of them elsewhere than in themselves. */
export interface Piece {
  readonly resources?: readonly ArmResource[];
  /** Records of DNS zones. */
  readonly dns?: readonly GraphRow[];
  readonly authorization?: readonly GraphRow[];
  readonly settings?: Readonly<Record<string, SiteSettings>>;
  readonly effectiveRoutes?: Lists;
  readonly effectiveNetworkSecurityGroups?: Lists;
  readonly diagnosticSettings?: Lists;
  readonly privateDnsZoneGroups?: Lists;
}

type Lists = NonNullable<AzureTenant['effectiveRoutes']>;

export function together(...pieces: readonly Piece[]): Required<Piece> {
  const lists = (kind: 'effectiveRoutes' | 'effectiveNetworkSecurityGroups' | 'privateDnsZoneGroups'): Lists =>
    Object.assign({}, ...pieces.map((piece) => piece[kind]));
  return {
    resources: pieces.flatMap(({ resources = [] }) => resources),
    dns: pieces.flatMap(({ dns = [] }) => dns),
    authorization: pieces.flatMap(({ authorization = [] }) => authorization),
    settings: Object.assign({}, ...pieces.map(({ settings }) => settings)),
    effectiveRoutes: lists('effectiveRoutes'),
    effectiveNetworkSecurityGroups: lists('effectiveNetworkSecurityGroups'),
    privateDnsZoneGroups: lists('privateDnsZoneGroups'),
    diagnosticSettings: Object.assign({}, ...pieces.map(({ diagnosticSettings }) => diagnosticSettings)),
  };
}
