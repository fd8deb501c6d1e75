import assert from 'node:assert/strict';
import { certificate } from '../../src/clouds/aws/acm/certificate.ts';
import { jsonAnswer, readFrom } from './readType.ts';
import { own, regionOf } from './support.ts';

describe('Certificate Manager', () => {
  it('reads certificates of all kinds of keys in one call for each page', async () => {
    const arn = (id: string): string => `arn:aws:acm:eu-west-1:${own}:certificate/${id}`;
    // https://docs.aws.amazon.com/acm/latest/APIReference/API_ListCertificates.html (Response Syntax)
    const { found, asked, diagnosis } = await readFrom(
      ({ parameters }) =>
        parameters.NextToken === undefined
          ? jsonAnswer({
              NextToken: 'more',
              CertificateSummaryList: [
                {
                  CertificateArn: arn('c1'),
                  DomainName: '*.example.com',
                  Status: 'OF_TOMORROW',
                  InUse: true,
                  NotAfter: 1_900_000_000,
                },
                { DomainName: 'no-arn.example.com' },
              ],
            })
          : jsonAnswer({ CertificateSummaryList: [{ CertificateArn: arn('c2') }] }),
      certificate,
      regionOf(own),
    );
    assert.deepEqual(
      found.map(({ id, name }) => [id, name]),
      [
        [arn('c1'), '*.example.com'],
        [arn('c2'), 'c2'],
      ],
    );
    assert.equal(found[0]?.properties.NotAfter, '2030-03-17T17:46:40.000Z');
    assert.equal(diagnosis?.problem.code, 'MalformedAnswer', 'an item without its ARN is told');
    assert.equal(asked.length, 2);
    assert.match(JSON.stringify(asked[0]?.parameters), /EC_secp521r1/);
  });
});
