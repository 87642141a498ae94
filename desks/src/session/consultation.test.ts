import { describe, expect, it } from 'vitest';
import { startOf } from './consultation';

const account = { id: 'a1', roles: ['analyst', 'liaison'] };

describe('a new tab', () => {
  it('starts with all roles and no purpose: that one is stated by a person', () => {
    expect(startOf(account, ['terrorism'])).toEqual({ role: '', purpose: '', caseRef: '' });
  });

  it('starts with the purpose this account stated last, not with that of another account', () => {
    localStorage.setItem('jisr.consultation.a1', '{"purpose":"event-security"}');
    expect(startOf(account, ['terrorism', 'event-security']).purpose).toBe('event-security');
    expect(startOf({ ...account, id: 'a2' }, ['terrorism', 'event-security']).purpose).toBe('');
  });

  it('goes on where it was, as far as the account still may', () => {
    const kept = { role: 'approver', purpose: 'terrorism', caseRef: '2026-017' };
    sessionStorage.setItem('jisr.consultation', JSON.stringify(kept));
    expect(startOf(account, ['event-security', 'terrorism'])).toEqual({ ...kept, role: '' });
  });

  it('forgets a purpose that no longer exists', () => {
    sessionStorage.setItem('jisr.consultation', '{"purpose":"curiosity"}');
    expect(startOf(account, ['terrorism']).purpose).toBe('');
  });

  it('survives what it cannot read', () => {
    sessionStorage.setItem('jisr.consultation', '{');
    expect(startOf({ id: '', roles: [] }, [])).toEqual({ role: '', purpose: '', caseRef: '' });
  });
});
