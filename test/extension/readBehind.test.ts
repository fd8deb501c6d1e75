import assert from 'node:assert/strict';
import { createReadBehind, openingRequest, type ReadBehind } from '../../src/extension/sidebar/readBehind.ts';
import type { ReadRequest, Row } from '../../src/inventory/inventory.ts';
import type { Problem } from '../../src/model/problem.ts';

const region = (more: Partial<Row> = {}): Row => ({
  key: 'region',
  profile: 'aws:company',
  kind: 'resource',
  label: 'eu-west-1',
  icon: 'globe',
  expandable: true,
  opened: false,
  resource: 'arn:region',
  unread: false,
  stale: false,
  ...more,
});
const profile = (more: Partial<Row>): Row => {
  const { resource: _none, ...row } = region({ key: 'profile', kind: 'profile', ...more });
  return row;
};
const problem: Problem = { code: 'Unreachable', message: 'It is down.', advice: 'Wait.', nextStep: 'retry' };
const request: ReadRequest = { profile: 'aws:company', under: 'arn:region', depth: 'children', foreground: true };

describe('what opening a row reads', () => {
  it('is nothing where all is known and fresh, or where nothing can be read', () => {
    assert.equal(openingRequest(region()), undefined);
    assert.equal(openingRequest(region({ stale: true, expandable: false })), undefined);
    assert.equal(openingRequest(region({ kind: 'note', unread: true })), undefined);
  });

  it('is one level of what is unread or stale, before other readings, and never what is fresh', () => {
    assert.deepEqual(openingRequest(region({ unread: true })), request);
    assert.deepEqual(openingRequest(region({ stale: true })), request);
  });

  it('is all levels down to its accounts for a profile that never was read, and the first one for a stale profile', () => {
    const whole = { profile: 'aws:company', foreground: true };
    assert.deepEqual(openingRequest(profile({ unread: true })), { ...whole, depth: 'accounts' });
    assert.deepEqual(openingRequest(profile({ stale: true })), { ...whole, depth: 'children' });
  });
});

describe('reading behind what is shown', () => {
  let reads: ReadRequest[];
  let somebodyThere: boolean;
  let behind: ReadBehind;

  beforeEach(() => {
    reads = [];
    somebodyThere = true;
    behind = createReadBehind({ read: (asked) => reads.push(asked), isSomebodyThere: () => somebodyThere });
  });

  it('reads an open row once, however often it is shown', () => {
    for (let shown = 0; shown < 5; shown++) behind.open(region({ stale: true }), false);
    assert.deepEqual(reads, [request]);
  });

  it('reads it again when it was fresh in between', () => {
    behind.open(region({ stale: true }), false);
    behind.open(region(), false);
    behind.open(region({ stale: true }), false);
    assert.equal(reads.length, 2);
  });

  it('does not go round when readings fail: they are not stale for a minute, and then again', () => {
    behind.open(region({ stale: true }), false);
    for (let minute = 0; minute < 5; minute++) {
      behind.open(region({ problem }), false);
      behind.open(region({ stale: true, problem }), false);
    }
    assert.equal(reads.length, 1);
  });

  it('does not go round where nothing ever is fresh', () => {
    behind.open(region({ unread: true }), false);
    for (let shown = 0; shown < 5; shown++) behind.open(region({ stale: true }), false);
    assert.equal(reads.length, 1);
  });

  it('tries again when a person opens the row once more, or asks for everything', () => {
    const failed = region({ stale: true, problem });
    behind.open(failed, false);
    behind.again('another row');
    behind.open(failed, false);
    assert.equal(reads.length, 1);
    behind.again('region');
    behind.open(failed, false);
    assert.equal(reads.length, 2);
    behind.again();
    behind.open(failed, false);
    assert.equal(reads.length, 3);
  });

  it('starts nothing beside a reading under way, nor after that one was cancelled', () => {
    behind.open(region({ unread: true }), true);
    behind.open(region({ unread: true }), false);
    assert.deepEqual(reads, []);
    behind.again('region');
    behind.open(region({ unread: true }), false);
    assert.deepEqual(reads, [request]);
  });

  it('leaves stale rows alone while nobody is there, and reads them when somebody comes', () => {
    somebodyThere = false;
    behind.open(region({ stale: true }), false);
    behind.open(region({ stale: true }), false);
    assert.deepEqual(reads, []);
    somebodyThere = true;
    assert.deepEqual(behind.postponed(), ['region']);
    assert.deepEqual(behind.postponed(), []);
    behind.open(region({ stale: true }), false);
    assert.deepEqual(reads, [request]);
  });
});
