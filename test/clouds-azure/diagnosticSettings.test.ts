import assert from 'node:assert/strict';
import { diagnosticSetting } from '../../src/clouds/azure/insights/diagnosticSetting.ts';
import { azureTypes } from '../../src/clouds/azure/types.ts';
import type { Resource } from '../../src/model/resource.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { type Answer, type Asked, connectAzure, type Served, serveAzure, tenant } from './azureServer.ts';
import { armId, readRows } from './readRows.ts';
import { idOf, rowOf } from './rowOf.ts';

const type = 'azure.insights.diagnosticSetting';
const workflow = resourceOf('Microsoft.Logic/workflows', 'viruela6');
const settingsOf = (id: string): string => `${id.toLowerCase()}/providers/microsoft.insights/diagnosticsettings`;

function resourceOf(armType: string, name: string, properties: object = {}): Resource {
  const [read] = readRows([rowOf(armType, name, properties, { tenantId: tenant })]);
  if (read === undefined) throw new Error(`No resource is read of ${name}`);
  return read;
}

/** Example listDiagnosticSettings of Microsoft.Insights 2021-05-01-preview. */
function setting(of: string, name: string, properties: object = {}): object {
  return {
    id: `${of}/providers/microsoft.insights/diagnosticSettings/${name}`,
    type: 'Microsoft.Insights/diagnosticSettings',
    name,
    properties: {
      storageAccountId: idOf('Microsoft.Storage/storageAccounts', 'storelogs'),
      eventHubAuthorizationRuleId: `${idOf('Microsoft.EventHub/namespaces', 'andy')}/authorizationrules/Root`,
      eventHubName: 'logs',
      workspaceId: '',
      logs: [{ categoryGroup: 'allLogs', enabled: true }],
      metrics: [],
      ...properties,
    },
  };
}

describe('diagnostic settings of Azure', () => {
  let server: Served | undefined;
  afterEach(() => server?.close());
  const serve = async (answer: (asked: Asked) => Answer): Promise<Served> => {
    server = await serveAzure(answer);
    return server;
  };

  it('are listed for a resource, page by page, in its tenant and subscription', async () => {
    const first = armId('microsoft.logic/workflows', 'viruela6');
    const { url, asked } = await serve(({ query }) =>
      query.has('page')
        ? { body: { value: [setting(first, 'x"><script>'), { name: 'without an id' }] } }
        : {
            body: {
              value: [setting(first, 'mysetting')],
              nextLink: `https://management.azure.com${settingsOf(first)}?page=2&api-version=2021-05-01-preview`,
            },
          },
    );
    const { list, operations } = connectAzure(url);
    const found = await list(type, workflow);
    assert.deepEqual(
      found.map(({ name, parent, account, region }) => ({ name, parent, account, region })),
      ['mysetting', 'x"><script>'].map((name) => ({
        name,
        parent: workflow.id,
        account: '11111111-1111-1111-1111-111111111111',
        region: 'westeurope',
      })),
    );
    assert.deepEqual(
      asked.map(({ path }) => path.toLowerCase()),
      [settingsOf(first), settingsOf(first)],
    );
    assert.deepEqual(
      operations.map(({ service, name, account }) => [service, name, account]),
      operations.map(() => [
        'arm',
        'Microsoft.Insights/diagnosticSettings/read',
        '11111111-1111-1111-1111-111111111111',
      ]),
    );
  });

  it('are those of each service of a storage account as well', async () => {
    const account = resourceOf('Microsoft.Storage/storageAccounts', 'storders', {
      primaryEndpoints: { blob: 'https://storders.blob.core.windows.net/', web: 'https://storders.z6.web/' },
    });
    const { url, asked } = await serve(({ path }) => {
      const isBlob = path.includes('blobServices');
      return { body: { value: isBlob ? [setting(path.split('/providers/Microsoft.Insights')[0] ?? '', 'all')] : [] } };
    });
    const found = await connectAzure(url).list(type, account);
    assert.deepEqual(
      asked.map(({ path }) => path.split('/storders')[1]?.split('/providers')[0]),
      ['', '/blobServices/default'],
    );
    assert.deepEqual(
      found.map(({ id, name, parent }) => [id, name, parent]),
      [
        [
          `${account.id}/blobservices/default/providers/microsoft.insights/diagnosticsettings/all`,
          'all (blob)',
          account.id,
        ],
      ],
    );
  });

  it('send to workspaces, storage accounts and event hubs', async () => {
    const workspaceId = idOf('Microsoft.OperationalInsights/workspaces', 'log').toUpperCase();
    const { url } = await serve(() => ({ body: { value: [setting(workflow.id, 'mysetting', { workspaceId })] } }));
    const settings = await connectAzure(url).list(type, workflow);
    const resources = [workflow, resourceOf('Microsoft.OperationalInsights/workspaces', 'log'), ...settings].toSorted(
      (one, other) => (one.id < other.id ? -1 : 1),
    );
    const types = new Map(azureTypes.map((one) => [one.id, one]));
    const { relations } = relate({ survey: survey(resources, types), resources, wasRead: () => true });
    assert.deepEqual(
      relations.map(({ from, verb, to, evidence }) => [
        from.split('/').at(-1),
        verb,
        to.split('/').at(-1),
        evidence[0]?.detail,
      ]),
      [
        ['mysetting', 'sends to', 'andy', 'logs'],
        ['mysetting', 'sends to', 'log', undefined],
        ['mysetting', 'sends to', 'storelogs', undefined],
      ],
    );
  });

  it('that may not be read are no empty list', async () => {
    const { url } = await serve(() => ({
      status: 403,
      body: { error: { code: 'AuthorizationFailed', message: 'The client does not have authorization' } },
    }));
    const { list, connection } = connectAzure(url);
    await assert.rejects(list(type, workflow), (error) => connection.diagnose(error).kind === 'denied');
  });

  it('are asked for under types that there are', () => {
    const known = new Set(azureTypes.map(({ id }) => id));
    assert.deepEqual(
      diagnosticSetting.under.filter((id) => !known.has(id)),
      [],
    );
  });
});
