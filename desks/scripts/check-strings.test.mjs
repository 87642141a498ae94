// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SCRIPT = new URL('./check-strings.mjs', import.meta.url).pathname;
const ARABIC_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** A whole small front end: one sentence, one counted sentence, one screen. */
function sound() {
  const counted = (forms) => Object.fromEntries(forms.map((form) => [`rows_${form}`, '{{count}}']));
  return {
    ar: { hello: 'مرحبا {{name}}', ...counted(ARABIC_FORMS) },
    fr: { hello: 'Bonjour {{name}}', ...counted(['one', 'many', 'other']) },
    en: { hello: 'Hello {{name}}', ...counted(['one', 'other']) },
    es: { hello: 'Hola {{name}}', ...counted(['one', 'many', 'other']) },
    code: "export const A = () => <p title={t('desk.hello')}>{t('desk.rows', { count: 1 })}</p>;",
  };
}

function check(change) {
  const { code, ...languages } = sound();
  const written = { code, languages };
  change(written);
  const folder = mkdtempSync(join(tmpdir(), 'jisr-strings-'));
  for (const [language, words] of Object.entries(written.languages)) {
    mkdirSync(join(folder, 'text', language), { recursive: true });
    writeFileSync(join(folder, 'text', language, 'desk.json'), JSON.stringify(words));
  }
  writeFileSync(join(folder, 'A.tsx'), written.code);
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8' });
  return { status, stderr };
}

describe('the check of sentences', { timeout: 60_000 }, () => {
  it('passes what is complete', () => {
    expect(check(() => undefined)).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [
      'a sentence missing in one language',
      ({ languages }) => delete languages.es.hello,
      'es: missing desk.hello',
    ],
    [
      'an Arabic plural form missing',
      ({ languages }) => delete languages.ar.rows_two,
      'ar: missing desk.rows_two',
    ],
    [
      'a sentence nobody uses',
      ({ languages: all }) => Object.values(all).map((one) => (one.old = 'x')),
      'no longer used: desk.old',
    ],
    ['a key nobody wrote', (all) => (all.code += "t('desk.new');"), 'nowhere written: desk.new'],
    [
      'a value lost in translation',
      ({ languages }) => (languages.fr.hello = 'Bonjour'),
      'fr: desk.hello has values',
    ],
    ['words between tags', (all) => (all.code += 'const B = <b>Hello</b>;'), 'hard-coded: Hello'],
    ['words in an attribute', (all) => (all.code += 'const B = <b aria-label="Hi" />;'), 'hard-coded: Hi'],
  ])('fails on %s', (_, change, complaint) => {
    const { status, stderr } = check(change);
    expect(status).toBe(1);
    expect(stderr).toContain(complaint);
  });
});
