import { expect, it } from 'vitest';
import { desksOf, maySend } from './desks';

it('shows an administrator no desk with content', () => {
  expect(desksOf(['administrator']).map((desk) => desk.name)).toEqual([
    'people',
    'screening',
    'partners',
    'retention',
    'log',
  ]);
});

it('shows an oversight officer their own desk first, and no content', () => {
  expect(desksOf(['oversight']).map((desk) => desk.name)).toEqual([
    'oversight',
    'ledger',
    'retention',
    'emergencies',
    'log',
  ]);
});

it('lets an analyst prepare and a liaison officer send', () => {
  expect(maySend(['analyst'])).toBe(false);
  expect(maySend(['analyst', 'liaison'])).toBe(true);
});

it('shows somebody with several roles the desks of all of them, each once', () => {
  const names = desksOf(['analyst', 'liaison', 'oversight']).map((desk) => desk.name);
  expect(names).toEqual([
    'bank',
    'tip-offs',
    'requests',
    'spaces',
    'inbox',
    'outbox',
    'imports',
    'feeds',
    'screening',
    'networks',
    'partners',
    'oversight',
    'ledger',
    'retention',
    'emergencies',
    'log',
  ]);
});
