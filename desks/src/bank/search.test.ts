import { describe, expect, it } from 'vitest';
import { isFiltered, readBankSearch, without } from './search';

describe('an address of the bank', () => {
  it('is read back as it was written', () => {
    const written = {
      q: 'سليم',
      type: ['identity', 'location'],
      marking: 'amber+strict',
      from: '2026-01-01T00:00:00Z',
      place: '35.1,-3.2,5000',
      asOf: '2026-05-01T00:00:00Z',
      lens: 'map',
    };
    expect(readBankSearch(written)).toEqual(written);
  });

  it('keeps a question that looks like a number', () => {
    expect(readBankSearch({ q: 4417 })).toEqual({ q: '4417' });
  });

  it('drops what makes no sense instead of asking the node for it', () => {
    const nonsense = { type: 7, marking: 'pink', from: 'yesterday', place: 'here', lens: 'smell', asOf: '' };
    expect(readBankSearch(nonsense)).toEqual({});
  });

  it('leaves the plain table out, so that there is one address for it', () => {
    expect(readBankSearch({ lens: 'table' })).toEqual({});
  });
});

describe('filters', () => {
  it('are what narrows the question, not the question or the moment', () => {
    expect(isFiltered({ q: 'x', asOf: '2026-01-01T00:00:00Z', lens: 'map' })).toBe(false);
    expect(isFiltered({ originator: 'marsa' })).toBe(true);
  });

  it('are taken away one by one', () => {
    expect(without({ q: 'x', marking: 'red', type: ['note'] }, 'marking')).toEqual({
      q: 'x',
      type: ['note'],
    });
  });
});
