import assert from 'node:assert/strict';
import { deltaBetween } from '../../src/picture/delta.ts';
import { pictureReceiver } from '../../webview/graph/pictureReceiver.ts';
import { networkPicture } from './samples.ts';

describe('what the webview makes of pictures and their changes', () => {
  const pictures = [[], ['aws.ec2.volume'], ['aws.ec2.routeTable']].map((hiddenTypes) =>
    networkPicture((view) => ({ ...view, hiddenTypes })),
  );
  const [first, second, third] = pictures as [(typeof pictures)[0], (typeof pictures)[0], (typeof pictures)[0]];
  const change = (generation: number, sequence: number, before = first, after = second) =>
    ({ type: 'delta', generation, sequence, delta: deltaBetween(before, after) }) as const;
  const whole = (generation: number, picture = first) => ({ type: 'picture', generation, picture }) as const;

  it('follows changes in their order', () => {
    const receiver = pictureReceiver(() => assert.fail('nothing was missed'));
    assert.equal(receiver.receive(whole(1)), first);
    assert.deepEqual(receiver.receive(change(1, 1)), second);
    assert.deepEqual(receiver.receive(change(1, 2, second, third)), third);
  });

  it('asks for the whole after a gap, and takes nothing before it comes', () => {
    let missed = 0;
    const receiver = pictureReceiver(() => {
      missed += 1;
    });
    assert.equal(receiver.receive(change(1, 1)), undefined);
    assert.equal(missed, 1);
    receiver.receive(whole(1));
    assert.equal(receiver.receive(change(1, 2)), undefined);
    assert.equal(receiver.receive(change(2, 1)), undefined);
    assert.equal(missed, 3);
    assert.equal(receiver.receive(whole(3, third)), third);
    assert.deepEqual(receiver.receive(change(3, 1, third, first)), first);
    assert.equal(missed, 3);
  });

  it('passes over what is older than what it knows', () => {
    const receiver = pictureReceiver(() => assert.fail('nothing was missed'));
    receiver.receive(whole(2));
    receiver.receive(change(2, 1));
    assert.equal(receiver.receive(whole(1, third)), undefined);
    assert.equal(receiver.receive(change(1, 1)), undefined);
    assert.equal(receiver.receive(change(2, 1)), undefined);
  });
});
