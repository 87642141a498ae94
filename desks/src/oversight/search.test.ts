import { expect, it } from 'vitest';
import { readOversightSearch } from './search';

it('keeps what an address may say and drops the rest', () => {
  expect(readOversightSearch({ tab: 'law', from: '2026-11-01', to: '2026-13-01', by: 'week', x: 1 })).toEqual(
    {
      tab: 'law',
      from: '2026-11-01',
    },
  );
  expect(readOversightSearch({ tab: 'elsewhere', by: 'month', sample: 'a' })).toEqual({
    by: 'month',
    sample: 'a',
  });
});
