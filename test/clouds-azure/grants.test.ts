import assert from 'node:assert/strict';
import { azure } from '../../src/clouds/azure/azure.ts';
import type { CloudSettings, PermissionForm } from '../../src/model/cloud.ts';
import type { Profile } from '../../src/model/profile.ts';
import { profile, tenant } from './azureServer.ts';

const objectId = '77777777-7777-7777-7777-777777777777';
const identity = `azure:${tenant}/${objectId}`;
const settings: CloudSettings = { regions: [], memberRoleName: '' };
const routes = 'Microsoft.Network/networkInterfaces/effectiveRouteTable/action';
const appSettings = 'Microsoft.Web/sites/config/list/action';
const reads = [
  ...new Set([...azure.types.flatMap(({ permissions }) => permissions), ...azure.indexPermissions]),
].filter((permission) => permission.endsWith('/read'));

const documents = (form: PermissionForm, permissions: readonly string[], who = identity, by: Profile = profile) =>
  azure.grants(form, permissions, by, settings, who);
const only = (list: readonly string[]): string => {
  assert.equal(list.length, 1);
  return list[0] ?? '';
};

describe('documents that grant what Orrery needs in Azure', () => {
  it('are a custom role that reads everything and nothing else', () => {
    const role = JSON.parse(only(documents('policy', [...reads, routes])));
    assert.deepEqual(role.Actions, ['*/read', routes]);
    assert.deepEqual([role.Name, role.IsCustom], ['Orrery reads', true]);
    for (const none of ['NotActions', 'DataActions', 'NotDataActions']) assert.deepEqual(role[none], []);
    assert.match(role.Description, /effectiveRouteTable\/action: Tells which routes/);
    // https://learn.microsoft.com/azure/role-based-access-control/custom-roles#custom-role-properties
    assert.ok(role.Description.length <= 1024);
    assert.deepEqual(role.AssignableScopes, [
      `/providers/Microsoft.Management/managementGroups/<id of the management group to read; ${tenant} for all of it>`,
    ]);
  });

  it('hold what was refused and no more, each once and in order', () => {
    const wanted = ['Microsoft.Network/virtualNetworks/read', 'Microsoft.Compute/disks/read'];
    assert.deepEqual(azure.policy([...wanted, wanted[0] ?? '', appSettings], profile, settings).Actions, [
      'Microsoft.Compute/disks/read',
      'Microsoft.Network/virtualNetworks/read',
      appSettings,
    ]);
    assert.deepEqual(wanted[0], 'Microsoft.Network/virtualNetworks/read', 'what was given stays as it is');
    assert.deepEqual(azure.policy(['Microsoft.ResourceGraph/resources/read'], profile, settings).Actions, ['*/read']);
  });

  it('leave out what does more than read, whoever named it', () => {
    const evil = [
      '*',
      '*/read',
      'Microsoft.Authorization/roleAssignments/write',
      'Microsoft.Compute/virtualMachines/runCommand/action',
      'Microsoft.Storage/storageAccounts/listKeys/action',
      "a/read' }\nresource x",
      '"}/read',
    ];
    assert.deepEqual(azure.policy(evil, profile, settings).Actions, []);
    for (const form of ['bicep', 'terraform'] as const) {
      assert.deepEqual(documents(form, evil), documents(form, []));
      assert.doesNotMatch(only(documents(form, evil)), /write|runCommand|listKeys|Orrery reads more/);
    }
  });

  it('say where to find the id of the whole where there are several tenants', () => {
    const several: Profile = { ...profile, azure: { credential: 'cli', tenants: [tenant, objectId] } };
    assert.match(JSON.stringify(azure.policy(reads, several, settings)), /; the tenant's id for all of it>"/);
  });

  it('are Bicep that assigns Reader, and a role of its own only where more is needed', () => {
    const plain = only(documents('bicep', reads));
    const more = only(documents('bicep', [...reads, appSettings, routes]));
    assert.deepEqual(declarations(plain), ['param principalId', 'param principalType', 'var reader', 'resource reads']);
    assert.deepEqual(declarations(more), [...declarations(plain), 'resource moreThanReader', 'resource readsMore']);
    assert.match(plain, /^targetScope = 'managementGroup'$/m);
    assert.match(plain, /'acdd72a7-3385-48ef-bd42-f606fba81ae7'/);
    assert.match(plain, /Resource Graph needs no permission of its own/);
    assert.deepEqual(listed(more, "'"), [routes, appSettings]);
    assert.deepEqual(declarations(only(documents('bicep', [routes]))).slice(-2), [
      'resource moreThanReader',
      'resource readsMore',
    ]);
    assert.doesNotMatch(only(documents('bicep', [routes])), /acdd72a7/);
  });

  it('are Terraform that assigns Reader, and a role of its own only where more is needed', () => {
    const plain = only(documents('terraform', reads));
    const more = only(documents('terraform', [...reads, appSettings, routes]));
    const blocks = (text: string) => [...parsed(text, '#').matchAll(/^\w+ (?:STRING )+(?=\{)/gm)].length;
    assert.equal(blocks(plain), 4);
    assert.equal(blocks(more), 6);
    assert.match(plain, /role_definition_name = "Reader"/);
    assert.match(plain, /Resource Graph needs no permission of its own/);
    assert.deepEqual(listed(more, '"'), [routes, appSettings]);
    // What is named is declared.
    const named = [...more.matchAll(/(?:var|data\.azurerm_management_group|azurerm_role_definition)\.(\w+)/g)];
    for (const [, name] of named) assert.match(more, new RegExp(`^(variable|data|resource) .*"${name}" \\{$`, 'm'));
  });

  it('say to whom, where that is known, and never what is not an id', () => {
    const tokenOf = (who: string, credential: 'environment' | 'device-code' | 'cli') =>
      only(documents('bicep', reads, who, { ...profile, azure: { credential, tenants: [] } }));
    assert.match(tokenOf(identity, 'environment'), new RegExp(`principalId string = '${objectId}'`));
    assert.match(tokenOf(identity, 'environment'), /principalType string = 'ServicePrincipal'/);
    assert.match(tokenOf(identity, 'device-code'), /principalType string = 'User'/);
    assert.match(tokenOf(identity, 'cli'), /principalType string$/m);
    for (const unknown of ['azure:cli:me', "azure:a/b' evil", `azure:${tenant}/x"y`]) {
      assert.match(tokenOf(unknown, 'cli'), /principalId string$/m);
      assert.doesNotMatch(only(documents('terraform', reads, unknown)), /default/);
    }
    assert.match(only(documents('terraform', reads)), new RegExp(`default {5}= "${objectId}"`));
  });

  it('close what they open, and evaluate nothing inside of strings', () => {
    for (const [form, comment] of [
      ['bicep', '//'],
      ['terraform', '#'],
    ] as const) {
      const text = only(documents(form, [...reads, routes, appSettings]));
      assert.doesNotMatch(text, /\$\{|%\{/);
      const open: string[] = [];
      for (const [bracket] of parsed(text, comment).matchAll(/[[\](){}]/g)) {
        if ('[({'.includes(bracket)) open.push(bracket);
        else assert.ok(['[]', '()', '{}'].includes(`${open.pop()}${bracket}`));
      }
      assert.deepEqual(open, []);
    }
  });

  it('ask for Reader and nothing else, unless a person switched on what takes more', () => {
    const every = [...azure.types.flatMap(({ permissions }) => permissions), ...azure.indexPermissions];
    const asked = (azureAppSettings: boolean) =>
      new Set(every.filter((one) => azure.isAskedFor?.(one, { ...settings, azureAppSettings })));
    assert.ok([...asked(false)].every((permission) => permission.endsWith('/read')));
    const more = [...asked(true)].filter((permission) => !permission.endsWith('/read'));
    assert.deepEqual(more, [appSettings, 'Microsoft.Web/sites/slots/config/list/action']);
    assert.ok(every.includes(routes));
  });

  it('are the same each time, and of no form of another provider', () => {
    for (const form of azure.permissionForms) {
      assert.deepEqual(documents(form, [...reads, routes]), documents(form, [routes, ...reads.toReversed()]));
    }
    assert.throws(() => documents('cloudformation', reads), RangeError);
  });
});

/** The text without comments, and with `STRING` for its strings, each of which must end on its line. */
function parsed(text: string, comment: '//' | '#'): string {
  const rest = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith(comment))
    .join('\n')
    .replace(comment === '#' ? /"(?:[^"\\\n]|\\.)*"/g : /'(?:[^'\\\n]|\\.)*'/g, 'STRING');
  assert.doesNotMatch(rest, comment === '#' ? /"/ : /'/);
  return rest;
}

function declarations(bicep: string): string[] {
  return Array.from(parsed(bicep, '//').matchAll(/^(param|var|resource) (\w+)/gm), ([whole]) => whole);
}

/** Actions in a list, each under a comment that says what it is for. */
function listed(text: string, quote: '"' | "'"): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.flatMap((line, at) => {
    const action = new RegExp(`^${quote}(Microsoft\\.[\\w/]+)${quote},?$`).exec(line)?.[1];
    if (action === undefined) return [];
    assert.match(lines[at - 1] ?? '', /^(\/\/|#) [A-Z].*\.$/);
    return [action];
  });
}
