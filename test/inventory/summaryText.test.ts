import assert from 'node:assert/strict';
import { summaryText } from '../../src/inventory/summaryText.ts';

describe('a property in few words', () => {
  it('is what it says, and nothing where it says nothing', () => {
    assert.equal(summaryText('Standard_D2s_v5'), 'Standard_D2s_v5');
    assert.equal(summaryText(0), '0');
    assert.equal(summaryText(false), 'false');
    for (const nothing of [undefined, null, '', [], {}, [[]].flat()]) assert.equal(summaryText(nothing), '');
  });

  it('names the items of a list, and says how many more there are', () => {
    assert.equal(summaryText(['1', '2']), '1, 2');
    assert.equal(
      summaryText([{ name: 'allow-web', properties: { port: 443 } }, { id: '/subscriptions/1/nsg' }]),
      'allow-web, nsg',
    );
    assert.equal(
      summaryText(Array.from({ length: 9 }, (_, at) => ({ name: `rule-${at}` }))),
      'rule-0, rule-1, rule-2, rule-3, rule-4, rule-5, 3 more',
    );
  });

  it('shows what has no name as it is', () => {
    assert.equal(summaryText({ capacity: 2 }), '{"capacity":2}');
    assert.equal(summaryText([{ capacity: 2 }, [1]]), '{"capacity":2}, [1]');
  });
});
