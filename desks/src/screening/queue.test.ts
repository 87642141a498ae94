import { expect, it } from 'vitest';
import type { QueueItem } from '../api/contract/screening';
import { neighbour, nextOpen } from './queue';

const item = (id: string, open: boolean): QueueItem =>
  ({ id, decision: open ? null : { verdict: 'same' } }) as unknown as QueueItem;

it('walks the lines and stops at both ends', () => {
  expect(neighbour(['a', 'b'], null, 1)).toBe('a');
  expect(neighbour(['a', 'b'], 'a', 1)).toBe('b');
  expect(neighbour(['a', 'b'], 'b', 1)).toBe('b');
  expect(neighbour(['a', 'b'], 'a', -1)).toBe('a');
  expect(neighbour(['a', 'b'], 'gone', -1)).toBe('a');
  expect(neighbour([], null, 1)).toBe(null);
});

it('goes on with the next open match, round the end, and never with the one just decided', () => {
  expect(nextOpen([item('a', true), item('b', false), item('c', true)], 'a')).toBe('c');
  expect(nextOpen([item('a', true), item('b', false), item('c', true)], 'c')).toBe('a');
  expect(nextOpen([item('a', true)], 'a')).toBe(null);
});
