import assert from 'node:assert/strict';
import { webAcl } from '../../src/clouds/aws/wafv2/webAcl.ts';
import { jsonAnswer, readFrom, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, accountOf, own, regionOf } from './support.ts';

const balancer = `arn:aws:elasticloadbalancing:eu-west-1:${own}:loadbalancer/app/web/0a1`;
const set = `arn:aws:wafv2:eu-west-1:${own}:regional/ipset/blocked/s1`;

/** Shapes of https://docs.aws.amazon.com/waf/latest/APIReference/API_ListWebACLs.html and API_GetWebACL.html. */
const answer = ({ operation, parameters }: Asked): Answer => {
  const { Scope, Name, Id, NextMarker } = parameters;
  const kind = Scope === 'CLOUDFRONT' ? 'global' : 'regional';
  const item = (name: string) => ({
    Name: name,
    Id: `id-${name}`,
    LockToken: 'lock',
    ARN: `arn:aws:wafv2:eu-west-1:${own}:${kind}/webacl/${name}/id-${name}`,
  });
  if (operation === 'ListWebACLs') {
    return jsonAnswer(
      NextMarker === undefined ? { NextMarker: 'web', WebACLs: [item('web')] } : { WebACLs: [item('api')] },
    );
  }
  if (operation === 'ListResourcesForWebACL') {
    return jsonAnswer({ ResourceArns: String(parameters.WebACLArn).includes('/web/') ? [balancer] : [] });
  }
  if (Name === 'api') return jsonAnswer({ WebACL: { Name, Id, DefaultAction: { Doubt: {} } } });
  const search = { FieldToMatch: { SingleHeader: { Name: 'x-origin-verify' } }, SearchString: 'cGxhbnRlZA==' };
  return jsonAnswer({
    WebACL: {
      Name,
      Id,
      Description: '<b>x</b>',
      DefaultAction: { Allow: {} },
      Capacity: 50,
      Rules: [
        {
          Name: 'blocked',
          Priority: 0,
          Action: { Block: {} },
          Statement: { NotStatement: { Statement: { IPSetReferenceStatement: { ARN: set } } } },
        },
        { Name: 'header', Priority: 1, Action: { Count: {} }, Statement: { ByteMatchStatement: search } },
        {
          Name: 'common',
          Priority: 2,
          OverrideAction: { None: {} },
          Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'CommonRuleSet' } },
        },
      ],
    },
  });
};

describe('WAF', () => {
  it('reads those of a region with the load balancers that they protect', async () => {
    const { found, asked, diagnosis } = await readFrom(answer, webAcl, regionOf(own));
    assert.equal(diagnosis, undefined);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['web', 'api'],
    );
    assert.deepEqual(asked.map(({ operation }) => operation).sort(), [
      'GetWebACL',
      'GetWebACL',
      'ListResourcesForWebACL',
      'ListResourcesForWebACL',
      'ListWebACLs',
      'ListWebACLs',
    ]);
    assert.ok(asked.every(({ parameters }) => (parameters.Scope ?? 'REGIONAL') === 'REGIONAL'));
    assert.doesNotMatch(JSON.stringify(found), /cGxhbnRlZA|planted|x-origin-verify|LockToken/);
    assert.deepEqual(found[0]?.properties.Rules, [
      { Name: 'blocked', Priority: 0, Action: 'Block', References: [set] },
      { Name: 'header', Priority: 1, Action: 'Count', References: [] },
      { Name: 'common', Priority: 2, Action: 'None', References: [], ManagedRuleGroup: 'CommonRuleSet' },
    ]);
    const known = standIn('aws.elasticloadbalancing.loadBalancer', balancer, {});
    assert.deepEqual(relationsOf([...found, known]), ['0a1 is protected by id-web', 'id-web references s1?']);
  });

  it('reads those for CloudFront once for the account', async () => {
    const { found, asked } = await readFrom(answer, webAcl, accountOf(own));
    assert.equal(found[0]?.region, undefined);
    assert.equal(found[0]?.id, `arn:aws:wafv2:eu-west-1:${own}:global/webacl/web/id-web`);
    assert.deepEqual(asked.map(({ operation }) => operation).sort(), [
      'GetWebACL',
      'GetWebACL',
      'ListWebACLs',
      'ListWebACLs',
    ]);
    assert.ok(asked.every(({ parameters }) => parameters.Scope === 'CLOUDFRONT'));
    assert.ok(asked.every(({ headers }) => String(headers.authorization).includes('/us-east-1/')));
  });
});
