import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsWithEvidence } from './readRows.ts';

const subscription = '/subscriptions/11111111-1111-1111-1111-111111111111';
const principalId = '0f1e2d3c-0000-4000-8000-000000000001';

/** As the table `authorizationresources` has it, with the name of its role. */
function assignment(name: string, scope: string, principal = principalId): Row {
  return {
    id: `${scope}/providers/Microsoft.Authorization/RoleAssignments/${name}`,
    type: 'microsoft.authorization/roleassignments',
    name,
    roleName: 'Storage Blob Data Reader',
    properties: {
      principalId: principal,
      principalType: 'ServicePrincipal',
      roleDefinitionId: '/providers/Microsoft.Authorization/RoleDefinitions/2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
      scope,
    },
  };
}

const account: Row = {
  id: armId('Microsoft.Storage/storageAccounts', 'stOrders'),
  type: 'microsoft.storage/storageaccounts',
  name: 'stOrders',
  properties: {},
};
const machine: Row = {
  id: armId('Microsoft.Compute/virtualMachines', 'vm-web'),
  type: 'microsoft.compute/virtualmachines',
  name: 'vm-web',
  identity: { type: 'SystemAssigned', principalId },
  properties: {},
};
const identity: Row = {
  id: armId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-web'),
  type: 'microsoft.managedidentity/userassignedidentities',
  name: 'id-web',
  properties: { principalId, clientId: '0f1e2d3c-0000-4000-8000-000000000002' },
};

describe('role assignments of Azure', () => {
  it('lead from the identity of a resource to what it may access', () => {
    for (const holder of [machine, identity]) {
      const told = relationsWithEvidence([holder, account, assignment('1', account.id.toUpperCase())]);
      assert.deepEqual(told, [
        {
          text: 'Storage Blob Data Reader gives access to stOrders',
          evidence: ['properties.scope of Storage Blob Data Reader'],
        },
        {
          text: `${holder.name} is granted Storage Blob Data Reader`,
          evidence: ['properties.principalId of Storage Blob Data Reader'],
        },
      ]);
    }
  });

  it('name no person, whom nobody reads', () => {
    const told = relationsWithEvidence([account, assignment('1', account.id, '99999999-0000-4000-8000-000000000009')]);
    assert.deepEqual(
      told.map(({ text }) => text),
      ['Storage Blob Data Reader gives access to stOrders'],
    );
  });

  it('are shown beside what they are about, not inside of it', () => {
    const group = `${subscription}/resourceGroups/rg-app`;
    const management = '/providers/Microsoft.Management/managementGroups/Platform';
    const found = readRows([
      assignment('1', account.id),
      assignment('2', group),
      assignment('3', subscription),
      assignment('4', management),
      { ...assignment('5', '/'), tenantId: 'T-1', id: '/providers/Microsoft.Authorization/RoleAssignments/5' },
    ]);
    const parents = new Map(found.map(({ properties, parent }) => [String(properties.id).at(-1), parent]));
    assert.deepEqual(
      [...parents].sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
      [
        ['1', group.toLowerCase()],
        ['2', group.toLowerCase()],
        ['3', subscription],
        ['4', management.toLowerCase()],
        ['5', '/tenants/t-1'],
      ],
    );
  });

  it('without a role that has a name are called by their own', () => {
    const { roleName: _, ...unnamed } = assignment('7', subscription);
    assert.deepEqual(
      readRows([unnamed]).map(({ name, account: owner }) => [name, owner]),
      [['7', subscription.split('/')[2]]],
    );
  });
});
