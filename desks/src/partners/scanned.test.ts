import { expect, test } from 'vitest';
import { scanned } from './scanned';

const partner = { party: 'costalba', fingerprint: '9f3a 04bc 77d1 e2aa' };

test('a scanned code is the partner’s only when both the name and every digit are', () => {
  expect(scanned(' ', partner)).toBe('nothing');
  expect(scanned('JISR costalba 9f3a 04bc 77d1 e2aa\n', partner)).toBe('same');
  expect(scanned('9F3A04BC77D1E2AA', partner)).toBe('same');
  expect(scanned('JISR costalba 9f3a 04bc', partner)).toBe('unfinished');
  expect(scanned('JISR kestermark 9f3a 04bc 77d1 e2aa', partner)).toBe('another');
  expect(scanned('JISR costalba 9f3a 04bc 77d1 e2ab', partner)).toBe('another');
  expect(scanned('9f3a 04bc 77d1 e2aa 00', partner)).toBe('another');
  expect(scanned('https://somewhere.example', partner)).toBe('another');
});
