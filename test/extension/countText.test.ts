import assert from 'node:assert/strict';
import { callsText, missingTitle, readingsText, resourcesText } from '../../src/extension/countText.ts';

const english = {
  t: (message: string, ...values: (string | number)[]): string =>
    message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
};
const title = (unread: number, elements: number, readings: number): string =>
  missingTitle({ unread, elements, readings }, english);

describe('a count in a sentence', () => {
  it('has its noun in the singular where there is one, and only there', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => callsText(count, english)),
      ['0 calls', '1 call', '2 calls'],
    );
    assert.deepEqual(
      [0, 1, 2].map((count) => resourcesText(count, english)),
      ['0 resources', '1 resource', '2 resources'],
    );
    assert.equal(readingsText(0, 1, english), '0 of 1 reading so far');
    assert.equal(readingsText(1, 40, english), '1 of 40 readings so far');
  });

  it('is written as it was formatted', () => {
    assert.equal(callsText(46_213, english, '46.000'), '46.000 calls');
  });

  it('says what is missing before an export: elements that were not read, else readings', () => {
    assert.equal(title(3, 40, 7), 'Export: 3 of 40 elements were not read');
    assert.equal(title(1, 40, 7), 'Export: 1 of 40 elements was not read');
    assert.equal(title(1, 1, 7), 'Export: the only element was not read');
    assert.equal(title(0, 40, 1), 'Export: 1 reading is missing or no longer fresh');
    assert.equal(title(0, 40, 2), 'Export: 2 readings are missing or no longer fresh');
  });
});
