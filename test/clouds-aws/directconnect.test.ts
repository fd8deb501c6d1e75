import assert from 'node:assert/strict';
import { gateway } from '../../src/clouds/aws/directconnect/gateway.ts';
import { directconnectTypes } from '../../src/clouds/aws/directconnect/types.ts';
import type { Resource } from '../../src/model/resource.ts';
import { assertEachFound, readAt, relationsOf } from './readType.ts';
import { type Answer, type Asked, accountOf, member, own, regionOf, type Served, serve } from './support.ts';

const first = '5f294f92-bafb-4011-916d-9b0bec6c4b1c';
const second = '6a3b4c5d-bafb-4011-916d-9b0bec6c4b1d';

/** Pages of each list, as in the examples of https://docs.aws.amazon.com/cli/latest/reference/directconnect/ */
const lists: Readonly<Record<string, readonly [list: string, ...pages: object[][]]>> = {
  DescribeDirectConnectGateways: [
    'directConnectGateways',
    [
      {
        directConnectGatewayId: first,
        directConnectGatewayName: 'DX "Gateway"',
        amazonSideAsn: 64512,
        ownerAccount: own,
        directConnectGatewayState: 'state-of-tomorrow',
        tags: [{ key: 'team', value: 'net' }, { key: 'empty' }],
      },
    ],
    [{ directConnectGatewayId: second }, { directConnectGatewayName: 'without an id' }],
  ],
  DescribeDirectConnectGatewayAssociations: [
    'directConnectGatewayAssociations',
    [
      {
        associationState: 'associated',
        associatedGateway: {
          id: 'vgw-6efe725e',
          type: 'virtualPrivateGateway',
          ownerAccount: member,
          region: 'us-east-2',
        },
      },
    ],
    [{ associatedGateway: { id: 'tgw-02f776b1a7', type: 'transitGateway', ownerAccount: own, region: 'eu-west-1' } }],
  ],
  DescribeConnections: [
    'connections',
    [
      {
        connectionId: 'dxcon-fguhmqlc',
        connectionName: 'main',
        ownerAccount: own,
        region: 'eu-west-1',
        lagId: 'dxlag-ffrhowd9',
      },
    ],
    [{ connectionId: 'dxcon-fguhmqld', ownerAccount: member, region: 'eu-west-1' }],
  ],
  DescribeLags: [
    'lags',
    [
      {
        lagId: 'dxlag-ffrhowd9',
        lagName: 'both',
        ownerAccount: own,
        connections: [{ connectionId: 'dxcon-fguhmqlc' }],
      },
    ],
    [{ lagId: 'dxlag-ffrhowd0', ownerAccount: own }],
  ],
  DescribeVirtualInterfaces: [
    'virtualInterfaces',
    [
      {
        virtualInterfaceId: 'dxvif-ffhhk74f',
        connectionId: 'dxcon-fguhmqlc',
        directConnectGatewayId: first,
        authKey: 'planted-key',
        customerRouterConfig: '<bgp_auth_key>planted-key</bgp_auth_key>',
        bgpPeers: [{ bgpPeerId: 'dxpeer-1', authKey: 'planted-key', bgpStatus: 'up', asn: 65001 }],
      },
    ],
    [
      {
        virtualInterfaceId: 'dxvif-fgputw0j',
        connectionId: 'dxlag-ffrhowd9',
        virtualGatewayId: 'vgw-0a1',
        directConnectGatewayId: '',
      },
    ],
  ],
};

function answer({ operation, parameters }: Asked): Answer {
  if (operation === 'DescribeDirectConnectGatewayAssociations' && parameters.directConnectGatewayId === second) {
    return { status: 400, body: JSON.stringify({ __type: 'AccessDeniedException', message: 'not authorized' }) };
  }
  const [list = 'none', ...pages] = lists[operation] ?? [];
  const at = Number(parameters.nextToken ?? 0);
  return { body: JSON.stringify({ [list]: pages[at], nextToken: at + 1 < pages.length ? `${at + 1}` : '' }) };
}

describe('Direct Connect', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve(answer);
  });
  afterEach(() => served.close());

  it('knows these types, containers first', () => {
    assert.deepEqual(
      directconnectTypes.map(({ id }) => id),
      [
        'aws.directconnect.gateway',
        'aws.directconnect.lag',
        'aws.directconnect.connection',
        'aws.directconnect.virtualInterface',
      ],
    );
  });

  it('lists gateways once for an account, with what is associated with them', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, gateway, accountOf(own));
    assert.deepEqual(pages, [1, 1]);
    assert.deepEqual(
      [diagnosis?.kind, diagnosis?.problem.operation],
      ['denied', 'directconnect:DescribeDirectConnectGatewayAssociations'],
    );
    assert.deepEqual(
      found.map(({ id, name, region, parent, tags }) => [id, name, region, parent, tags]),
      [
        [
          `arn:aws:directconnect::${own}:dx-gateway/${first}`,
          'DX "Gateway"',
          undefined,
          accountOf(own).id,
          { team: 'net', empty: '' },
        ],
        [`arn:aws:directconnect::${own}:dx-gateway/${second}`, second, undefined, accountOf(own).id, {}],
      ],
    );
    const asked = served.asked.filter(({ operation }) => operation === 'DescribeDirectConnectGateways');
    assert.deepEqual(
      asked.map(({ parameters }) => parameters),
      [{ maxResults: 100 }, { maxResults: 100, nextToken: '1' }],
    );
  });

  it('relates connections, interfaces and gateways, and keeps no key', async () => {
    const found: Resource[] = [];
    for (const type of directconnectTypes) {
      const parent = type === gateway ? accountOf(own) : regionOf(own);
      found.push(...(await readAt(served.endpoint, type, parent)).found);
    }
    assertEachFound(found, directconnectTypes);
    assert.doesNotMatch(JSON.stringify(found), /planted|bgpStatus/);
    assert.deepEqual(relationsOf(found), [
      `${first} connects tgw-02f776b1a7?`,
      `${first} connects vgw-6efe725e?`,
      'dxcon-fguhmqlc is member of dxlag-ffrhowd9',
      `dxvif-ffhhk74f connects ${first}`,
      'dxvif-ffhhk74f uses dxcon-fguhmqlc',
      'dxvif-fgputw0j connects vgw-0a1?',
      'dxvif-fgputw0j uses dxlag-ffrhowd9',
    ]);
    const elsewhere = found.find(({ id }) => id.endsWith('dxcon-fguhmqld'));
    assert.equal(elsewhere?.id, `arn:aws:directconnect:eu-west-1:${member}:dxcon/dxcon-fguhmqld`);
  });
});
