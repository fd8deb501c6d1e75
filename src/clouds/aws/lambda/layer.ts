import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/** With all of its versions: functions name one of them, and the newest is described. */
export const layer = listedType({
  id: 'aws.lambda.layer',
  title: 'Lambda layer',
  plural: 'Lambda layers',
  icon: 'layers',
  glyph: 'files',
  detail: 'supporting',
  diagrams: 'aws.compute.Lambda',
  service: 'lambda',
  operation: 'ListLayers',
  pageSize: 50,
  input: () => ({ MaxItems: 50 }),
  items: ({ Layers }) => Layers,
  identify: ({ LayerArn, LayerName }) => ({ id: required(LayerArn, 'LayerArn'), name: LayerName }),
  identifier: namedBy({ service: 'lambda', kind: 'layer:', name: '[\\w-]{1,140}', after: ':\\d+' }),
  relations: [],
  summary: [
    'LatestMatchingVersion.Version',
    'LatestMatchingVersion.Description',
    'LatestMatchingVersion.CompatibleRuntimes',
  ],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'lambda', `/layers/${encodeURIComponent(name)}`),
});
