import assert from 'node:assert/strict';
import { pictureFacts } from '../../src/inventory/pictureFacts.ts';
import { defaultView } from '../../src/picture/view.ts';
import { denied } from '../store/support.ts';
import { ec2, storedEstate } from './storedEstate.ts';

describe('what pictures are drawn from', () => {
  it('knows where something was read, and every reading that is not complete', () => {
    const { store, estate, scan } = storedEstate();
    scan({ '': [ec2('vpc', 'a')], 'read \0 completely': [ec2('vpc', 'b')], denied: [] }, { types: ['aws.ec2.subnet'] });
    const facts = () => pictureFacts(store, estate, defaultView(undefined));
    const short = (under: string) =>
      facts()
        .coverage(under)
        .map(({ under, state }) => [under, state]);
    assert.deepEqual(short('me'), [['me', 'complete']]);
    assert.deepEqual(short('profile'), []);
    assert.deepEqual(short('read \0 completely'), [['read \0 completely', 'complete']]);
    assert.deepEqual(short('never read'), []);
    const refused = ['aws.ec2.subnet', 'aws.ec2.vpc'];
    scan({ denied: [], '': [] }, { types: refused, outcome: { state: 'denied', problem: denied } });
    assert.deepEqual(
      facts()
        .coverage('denied')
        .map(({ type, problem }) => [type, problem]),
      refused.map((type) => [type, denied]),
    );
    assert.deepEqual(
      facts()
        .coverage('me')
        .map(({ type }) => type),
      refused,
    );
    assert.deepEqual(short('read \0 completely'), [['read \0 completely', 'complete']]);
  });

  it('has changes only where the view asks for them', () => {
    const { store, estate, scan } = storedEstate();
    const first = scan({ region: [ec2('vpc', 'a')] });
    scan({ region: [ec2('vpc', 'a'), ec2('vpc', 'b')] });
    assert.ok(!('changes' in pictureFacts(store, estate, defaultView(undefined))));
    const { changes } = pictureFacts(store, estate, { ...defaultView(undefined), changesSince: first });
    assert.deepEqual([...(changes?.added ?? [])], [ec2('vpc', 'b').id]);
  });
});
