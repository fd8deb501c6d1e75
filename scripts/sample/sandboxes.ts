import type { Thing } from '../../test/clouds/estate.ts';
import { image } from './webNetwork.ts';

/** What people leave behind. */
export const minasThings: Thing[] = [
  { kind: 'defaultVpc', key: 'default' },
  {
    kind: 'securityGroup',
    key: 'any',
    vpc: 'default',
    name: 'launch-wizard-1',
    description: 'launch-wizard-1 created 2024-06-11',
    inbound: [{ ports: 'tcp/22', cidr: '0.0.0.0/0' }],
  },
  { kind: 'address', key: 'forgotten', tags: { Name: 'do I still need this?' } },
  {
    kind: 'instance',
    key: 'experiment',
    subnet: 'default/a',
    groups: ['any'],
    type: 'g5.xlarge',
    image: image.intel,
    volumes: [{ key: 'experiment root', device: '/dev/xvda', size: 100, tags: {} }],
    state: 'stopped',
    tags: { Name: 'llm experiment 🤖' },
  },
  { kind: 'volume', key: 'orphan', zone: 'a', size: 500, tags: { Name: 'backup of backup (old)' } },
];

/** Names and tags as they turn up where people try things out. */
export const workshopThings: Thing[] = [
  {
    kind: 'vpc',
    key: 'vpc',
    cidr: '10.90.0.0/16',
    tags: { Name: 'x"];import os#', Owner: `Robert'); DROP TABLE owners;--` },
  },
  { kind: 'subnet', key: 'subnet', vpc: 'vpc', cidr: '10.90.1.0/24', zone: 'a', tags: { Name: 'line one\nline two' } },
  {
    kind: 'securityGroup',
    key: 'group',
    vpc: 'vpc',
    name: 'workshop [1] {a} #b',
    description: 'everything; nothing',
    tags: { Name: '`backticks` & <b>tags</b>' },
  },
  {
    kind: 'instance',
    key: 'instance',
    subnet: 'subnet',
    groups: ['group'],
    type: 't3.nano',
    image: image.intel,
    volumes: [{ key: 'root', device: '/dev/xvda', size: 8, tags: { Name: '' } }],
    tags: { Name: '\u202Emoc.elpmaxe', Note: `"quoted" \${HOME} $(id) {{handlebars}} %s` },
  },
];
