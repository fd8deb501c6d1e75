import { partitionOf } from '../../../model/resource.ts';
import type { Identifier } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/** Who reads a parameter may add which version or label of it. */
const slashed = namedBy({
  service: 'ssm',
  kind: 'parameter',
  name: '/[\\w./-]{1,2047}',
  after: ':[\\w.-]+',
  bare: true,
});

/**
 * `/shop/url` and `timeout` are `parameter/shop/url` and `parameter/timeout` in ARNs: the slash of a path counts once.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
 */
const naming: Identifier = {
  ...slashed,
  pattern: new RegExp(`${slashed.pattern.source}|^[\\w.-]{1,2048}$`),
  toId: (text, place) => slashed.toId(/^(?:arn:|\/)/.test(text) ? text : `/${text}`, place),
};

/** Its name and kind; never its value. */
export const parameter = listedType({
  id: 'aws.ssm.parameter',
  title: 'SSM parameter',
  plural: 'SSM parameters',
  icon: 'symbol-parameter',
  glyph: 'secret',
  detail: 'quiet',
  diagrams: 'aws.management.SystemsManagerParameterStore',
  service: 'ssm',
  operation: 'DescribeParameters',
  pageSize: 50,
  items: (page) => page.Parameters,
  identify: ({ ARN, Name }, { place }) => {
    const name = required(Name, 'Name');
    return { id: ARN ?? naming.toId(name, place), name };
  },
  // Who edited it last is nothing that it depends on.
  leftOut: ['LastModifiedUser'],
  identifier: naming,
  relations: [{ path: 'KeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] }],
  summary: ['Description', 'Type', 'Tier', 'DataType', 'Version'],
  console: ({ id, region = '', name }) => {
    const page = regionalPage(partitionOf(id), region, 'systems-manager');
    // The console encodes what it finds in a path once more.
    const path = `/systems-manager/parameters/${encodeURIComponent(encodeURIComponent(name))}/description`;
    return page && new URL(`${path}?region=${encodeURIComponent(region)}`, page).href;
  },
});
