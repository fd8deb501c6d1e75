import assert from 'node:assert/strict';
import { withoutSecrets } from '../../src/clouds/aws/withoutSecrets.ts';
import { accessKey, privateKey, secrets } from './samples.ts';

const planted = 'Pl4nted<Value>&"more"';
const inXml = planted.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

describe('recorded bodies without secrets', () => {
  it('keep the structure of XML, whatever is in the text', () => {
    const body = `<?xml version="1.0"?><R xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
      <item><instanceId>i-1</instanceId><userData><value>IyEvYmluL3No</value></userData><clientToken>abc</clientToken>
      <tagSet><item><key>Name</key><value>web ${secrets.jwt} &lt;b&gt;</value></item>
      <item><key>db-password</key><value>${inXml}</value></item><item><key>Owner</key><value>a &amp; b</value></item></tagSet>
      <groupDescription>token=${inXml}; see&#xA;${privateKey}</groupDescription><httpTokens>required</httpTokens></item>
      <nextToken>${secrets.jwt}</nextToken></R>`;
    assert.equal(
      withoutSecrets(body),
      `<?xml version="1.0"?><R xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
      <item><instanceId>i-1</instanceId><userData><value>(removed)</value></userData><clientToken>abc</clientToken>
      <tagSet><item><key>Name</key><value>web (removed) &#x3C;b&#x3E;</value></item>
      <item><key>db-password</key><value>(removed)</value></item><item><key>Owner</key><value>a &amp; b</value></item></tagSet>
      <groupDescription>token=(removed)"more"; see\n\n(removed)</groupDescription><httpTokens>required</httpTokens></item>
      <nextToken>${secrets.jwt}</nextToken></R>`,
    );
  });

  it('lose the configuration of a VPN, which holds its keys as XML inside of XML', () => {
    const inner =
      '&lt;vpn_connection&gt;&lt;ike&gt;&lt;pre_shared_key&gt;k3y&lt;/pre_shared_key&gt;&lt;/ike&gt;&lt;/vpn_connection&gt;';
    const body = (configuration: string, key: string): string =>
      `<R><vpnConnectionId>vpn-1</vpnConnectionId><customerGatewayConfiguration>${configuration}</customerGatewayConfiguration>
       <tunnelOptionSet><item><preSharedKey>${key}</preSharedKey></item></tunnelOptionSet></R>`;
    assert.equal(withoutSecrets(body(inner, 'k3y')), body('(removed)', '(removed)'));
  });

  it('keep the structure of JSON, and what the next request repeats', () => {
    const answer = {
      NextToken: secrets.jwt,
      Functions: [{ Environment: { Variables: { A: planted, B: 'arn:aws:sns:eu-west-1:1:t' } }, Timeout: 3 }],
      Tags: [{ Key: 'password', Value: planted }],
      Policy: JSON.stringify({ Note: `x ${secrets.githubToken}\n"y"` }),
    };
    assert.deepEqual(JSON.parse(withoutSecrets(JSON.stringify(answer))), {
      NextToken: secrets.jwt,
      Functions: [{ Environment: { Variables: { A: '(removed)', B: 'arn:aws:sns:eu-west-1:1:t' } }, Timeout: 3 }],
      Tags: [{ Key: 'password', Value: '(removed)' }],
      Policy: JSON.stringify({ Note: 'x (removed)\n"y"' }),
    });
  });

  it('keep the fields of forms', () => {
    const body = new URLSearchParams({
      Action: 'Do',
      UserData: planted,
      'Filter.1.Value': secrets.jwt,
      NextToken: planted,
    });
    assert.deepEqual(Object.fromEntries(new URLSearchParams(withoutSecrets(body.toString()))), {
      Action: 'Do',
      UserData: '(removed)',
      'Filter.1.Value': '(removed)',
      NextToken: planted,
    });
  });

  it('are looked through as text where they are in no format, or broken', () => {
    for (const start of ['', '{"cut":"', '<html><!-- ', '<![CDATA[', '<p title="', '<p>']) {
      const left = withoutSecrets(`${start}${accessKey.id} ${accessKey.secret} ${secrets.slackToken}`);
      assert.equal(left, `${start}${accessKey.id} (removed) (removed)`);
    }
  });

  it('are not touched where they hold no secret', () => {
    for (const body of [
      '{ "Big": 12345678901234567890, "Text": "caf\\u00e9" }',
      '<a>\n<b c="d"/> &#233; &quot;</a>',
      'Action=DescribeVpcs&Version=2016-11-15&Name=a+b%20c',
      '',
    ]) {
      assert.equal(withoutSecrets(body), body);
    }
  });

  it('take time in proportion to their length', () => {
    for (const piece of [
      '<',
      '<userData>',
      '</a>',
      '<a ',
      '<key>',
      '{"a":',
      '[',
      '&#x',
      '<Credentials>',
      '"secretKey":"\\',
      'a=&',
    ]) {
      assert.equal(typeof withoutSecrets(piece.repeat(1_000_000 / piece.length)), 'string');
    }
  }).timeout(120_000);
});
