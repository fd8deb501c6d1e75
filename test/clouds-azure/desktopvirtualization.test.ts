import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

const idOf = (kind: string, name: string): string => armId(`Microsoft.DesktopVirtualization/${kind}`, name);

/** Rows as the examples of Microsoft.DesktopVirtualization 2024-04-03 have them. */
function row(kind: string, name: string, properties?: object): Row {
  return {
    id: idOf(kind, name),
    name,
    type: `microsoft.desktopvirtualization/${kind.toLowerCase()}`,
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
  };
}

describe('Azure Virtual Desktop', () => {
  it('has application groups in host pools and workspaces, which all of them say', () => {
    assert.deepEqual(
      relationsWithEvidence([
        row('hostPools', 'pool', { applicationGroupReferences: [idOf('applicationGroups', 'desktop').toLowerCase()] }),
        row('applicationGroups', 'desktop', {
          hostPoolArmPath: idOf('hostPools', 'pool'),
          workspaceArmPath: idOf('workspaces', 'office').toUpperCase(),
        }),
        row('workspaces', 'office', {
          applicationGroupReferences: [idOf('applicationGroups', 'desktop')],
          privateEndpointConnections: [
            { properties: { privateEndpoint: { id: armId('Microsoft.Network/privateEndpoints', 'pe') } } },
          ],
        }),
        row('scalingPlans', 'mornings', {
          hostPoolReferences: [{ hostPoolArmPath: idOf('hostPools', 'pool'), scalingPlanEnabled: true }],
        }),
      ]).map(({ text, evidence }) => [text, evidence.length]),
      [
        ['desktop is member of office', 2],
        ['desktop runs in pool', 2],
        ['mornings applies to pool', 1],
        ['pe? routes to office', 1],
      ],
    );
  });

  it('keeps no token by which hosts join a pool, but where a secret is kept', () => {
    const pool = row('hostPools', 'pool', {
      registrationInfo: { token: 'eyJhbGciOi.hunter2', expirationTime: '2026-01-01T00:00:00Z' },
      ssoClientSecretKeyVaultPath: 'https://kv.vault.azure.net/secrets/sso',
      appAttachPackageReferences: [idOf('appAttachPackages', 'editor')],
      customRdpProperty: 'audiomode:i:0;<script>',
    });
    const vault: Row = {
      id: armId('Microsoft.KeyVault/vaults', 'kv'),
      name: 'kv',
      type: 'microsoft.keyvault/vaults',
      properties: { vaultUri: 'https://kv.vault.azure.net/' },
    };
    assert.equal(JSON.stringify(readRows([pool])).includes('hunter2'), false);
    assert.deepEqual(relationsIn([pool, vault]), ['pool uses editor?', 'pool uses kv']);
  });

  it('is read where nothing more is said, or something else', () => {
    for (const [kind, noun] of [
      ['hostPools', 'hostPool'],
      ['applicationGroups', 'applicationGroup'],
      ['workspaces', 'workspace'],
      ['scalingPlans', 'scalingPlan'],
    ] as const) {
      for (const properties of [
        undefined,
        {},
        { applicationGroupReferences: null, hostPoolType: 'BringYourOwnSofa' },
      ]) {
        assert.equal(readRows([row(kind, 'a', properties)])[0]?.type, `azure.desktopvirtualization.${noun}`);
        assert.deepEqual(relationsIn([row(kind, 'a', properties)]), []);
      }
    }
  });
});
