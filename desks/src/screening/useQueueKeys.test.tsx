import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { QueueItem } from '../api/contract/screening';
import { useQueueKeys } from './useQueueKeys';

afterEach(cleanup);

const open = { id: 'a', decision: null } as unknown as QueueItem;
const decided = { id: 'b', decision: { verdict: 'same' } } as unknown as QueueItem;

function Queue(props: Parameters<typeof useQueueKeys>[0]) {
  useQueueKeys(props);
  return <input aria-label="reason" />;
}

function queue(selected: string | null) {
  const keys = { items: [open, decided], selected, select: vi.fn(), begin: vi.fn() };
  const { unmount } = render(<Queue {...keys} />);
  return { ...keys, unmount };
}

it('decides on the selected match by one key, and by none where nothing is selected', () => {
  const chosen = queue('a');
  for (const key of ['s', 'd', 'u']) fireEvent.keyDown(document.body, { key });
  expect(chosen.begin.mock.calls.flat()).toEqual(['same', 'different', 'unsure']);
  chosen.unmount();
  const none = queue(null);
  fireEvent.keyDown(document.body, { key: 's' });
  expect(none.begin).not.toHaveBeenCalled();
});

it('takes back only what was decided', () => {
  const one = queue('a');
  fireEvent.keyDown(document.body, { key: 'z' });
  expect(one.begin).not.toHaveBeenCalled();
  one.unmount();
  const other = queue('b');
  fireEvent.keyDown(document.body, { key: 'z' });
  expect(other.begin).toHaveBeenCalledWith('undo');
});

it('does nothing while a reason is typed', () => {
  const chosen = queue('a');
  for (const key of ['s', 'j', 'z', 'Escape'])
    fireEvent.keyDown(screen.getAllByRole('textbox').at(-1) as HTMLElement, { key });
  expect(chosen.begin).not.toHaveBeenCalled();
  expect(chosen.select).not.toHaveBeenCalled();
});
