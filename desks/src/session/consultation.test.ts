import { describe, expect, it } from 'vitest';
import { startOf } from './consultation';

describe('a new tab', () => {
  it('starts in the first role and purpose', () => {
    expect(startOf(['analyst', 'liaison'], ['terrorism'])).toEqual({
      role: 'analyst',
      purpose: 'terrorism',
      caseRef: '',
    });
  });

  it('goes on where it was, as far as the account still may', () => {
    const kept = { role: 'supervisor', purpose: 'terrorism', caseRef: '2026-017' };
    sessionStorage.setItem('jisr.consultation', JSON.stringify(kept));
    expect(startOf(['analyst'], ['event-security', 'terrorism'])).toEqual({ ...kept, role: 'analyst' });
  });

  it('survives what it cannot read', () => {
    sessionStorage.setItem('jisr.consultation', '{');
    expect(startOf([], [])).toEqual({ role: '', purpose: '', caseRef: '' });
  });
});
