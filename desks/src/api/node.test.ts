import { afterEach, describe, expect, it, vi } from 'vitest';
import { carryConsultation, carryProof, headersOf, node, urlOf } from './node';
import { Refusal, Unreachable } from './refusal';

afterEach(() => {
  carryProof(null);
  carryConsultation(null, null);
  vi.unstubAllGlobals();
});

function answering(status: number, body: unknown): void {
  vi.stubGlobal(
    'fetch',
    async () => new Response(body === undefined ? null : JSON.stringify(body), { status }),
  );
}

describe('what a call carries', () => {
  it('is the consultation always, the proof only where something changes', () => {
    carryProof('secret');
    carryConsultation('event-security', '2026-017');
    expect(headersOf('GET')).toMatchObject({ 'Jisr-Purpose': 'event-security', 'Jisr-Case': '2026-017' });
    expect(headersOf('GET')).not.toHaveProperty('Jisr-Csrf');
    expect(headersOf('POST')).toMatchObject({ 'Jisr-Csrf': 'secret' });
  });

  it('encodes a case that a header cannot hold', () => {
    carryConsultation('terrorism', 'قضية/7');
    expect(headersOf('GET')['Jisr-Case']).toBe(encodeURIComponent('قضية/7'));
  });

  it('repeats a list and leaves empty values out', () => {
    expect(urlOf('/api/search', { q: 'a b', type: ['x', 'y'], cursor: null, from: undefined, to: '' })).toBe(
      '/api/search?q=a+b&type=x&type=y',
    );
  });
});

describe('an answer', () => {
  it('that refuses keeps the code, the words and the decisions', async () => {
    const message = { ar: 'لا', fr: 'non', en: 'no', es: 'no' };
    answering(403, { code: 'RELEASE_REFUSED', message, details: { a: 1 }, decisions: [7] });
    const fault = await node.post('/api/tip-offs', {}).catch((refused: unknown) => refused);
    expect(fault).toBeInstanceOf(Refusal);
    expect(fault).toMatchObject({ status: 403, code: 'RELEASE_REFUSED', details: { a: 1, decisions: [7] } });
    expect((fault as Refusal).words('ar')).toBe('لا');
  });

  it('without a body is no fault', async () => {
    answering(204, undefined);
    await expect(node.post('/api/sign-out')).resolves.toBeNull();
  });

  it('that is not ours still has a code to quote', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
    await expect(node.get('/api/session')).rejects.toMatchObject({ code: 'HTTP_502', spoken: null });
  });

  it('that never comes is told apart from a refusal', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    await expect(node.get('/api/session')).rejects.toBeInstanceOf(Unreachable);
  });
});
