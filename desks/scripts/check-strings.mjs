// Fails when a sentence is missing in one of the four languages, is no longer used, lacks a plural form its language
// has, names other values than its siblings, or is written into the code instead of the language files.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';

const SOURCE = process.argv[2] ?? new URL('../src', import.meta.url).pathname;
const LANGUAGES = ['ar', 'fr', 'en', 'es'];
const PLURAL = /_(zero|one|two|few|many|other)$/;
const SPOKEN_ATTRIBUTES = new Set([
  'aria-label',
  'title',
  'label',
  'placeholder',
  'description',
  'alt',
  'legend',
]);
const problems = [];

const words = Object.fromEntries(LANGUAGES.map((language) => [language, readLanguage(language)]));
const used = readCode();
checkLanguages();
checkUse();
for (const problem of problems) console.error(problem);
console.log(`${words.ar.size} sentences in ${LANGUAGES.length} languages, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);

function readLanguage(language) {
  const folder = join(SOURCE, 'text', language);
  const found = new Map();
  for (const file of readdirSync(folder)) {
    const top = file.replace(/\.json$/, '');
    flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')), top, found);
  }
  return found;
}

function flatten(value, path, found) {
  if (typeof value === 'string') found.set(path, value);
  else for (const [name, inner] of Object.entries(value)) flatten(inner, `${path}.${name}`, found);
}

/** Keys and key beginnings that the code asks for, and words it should not contain. */
function readCode() {
  const keys = new Set();
  const beginnings = new Set();
  for (const file of filesIn(SOURCE)) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    const place = (node) =>
      `${relative(process.cwd(), file)}:${text.slice(0, node.start).split('\n').length}`;
    new Visitor({
      CallExpression: (node) => readCall(node, keys, beginnings),
      JSXText: (node) => {
        if (/\p{L}/u.test(node.value)) problems.push(`${place(node)} hard-coded: ${node.value.trim()}`);
      },
      JSXAttribute: (node) => {
        const value = node.value;
        if (!SPOKEN_ATTRIBUTES.has(node.name.name) || value?.type !== 'Literal') return;
        if (/\p{L}/u.test(value.value)) problems.push(`${place(node)} hard-coded: ${value.value}`);
      },
    }).visit(parseSync(file, text, { lang: 'tsx' }).program);
  }
  return { keys, beginnings };
}

function readCall(node, keys, beginnings) {
  const name = node.callee.name;
  const first = node.arguments[0];
  if (name === 't') readKey(first, keys, beginnings);
  if (name === 'named' && first?.type === 'Literal') beginnings.add(`lists.${first.value}.`);
}

function readKey(node, keys, beginnings) {
  if (node?.type === 'Literal') keys.add(node.value);
  if (node?.type === 'TemplateLiteral') beginnings.add(node.quasis[0].value.cooked);
  if (node?.type === 'ConditionalExpression') {
    readKey(node.consequent, keys, beginnings);
    readKey(node.alternate, keys, beginnings);
  }
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function checkLanguages() {
  const stems = new Set(LANGUAGES.flatMap((language) => [...words[language].keys()].map(stemOf)));
  for (const language of LANGUAGES) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const stem of stems) {
      const counted = LANGUAGES.some((one) => words[one].has(`${stem}_other`));
      const wanted = counted ? forms.map((form) => `${stem}_${form}`) : [stem];
      for (const key of wanted) {
        if (!words[language].get(key)?.trim()) problems.push(`${language}: missing ${key}`);
      }
    }
    for (const key of words[language].keys()) {
      const form = PLURAL.exec(key)?.[1];
      if (form && words.en.has(`${stemOf(key)}_other`) && !forms.includes(form)) {
        problems.push(`${language}: ${key} is a form this language does not have`);
      }
    }
  }
  for (const stem of stems) checkValues(stem);
}

/** A plural form may leave the number out ("one item"), but no other value may be lost or invented. */
function checkValues(stem) {
  const valuesOf = (text) =>
    [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).filter((name) => name !== 'count');
  const pick = (language) => words[language].get(stem) ?? words[language].get(`${stem}_other`) ?? '';
  const wanted = [...new Set(valuesOf(pick('en')))].sort().join();
  for (const language of LANGUAGES) {
    const given = [...new Set(valuesOf(pick(language)))].sort().join();
    if (given !== wanted)
      problems.push(`${language}: ${stem} has values (${given}) but English has (${wanted})`);
  }
}

function checkUse() {
  const known = new Set([...words.en.keys()].flatMap((key) => [key, stemOf(key)]));
  for (const key of used.keys) if (!known.has(key)) problems.push(`used but nowhere written: ${key}`);
  for (const beginning of used.beginnings) {
    if (![...known].some((key) => key.startsWith(beginning)))
      problems.push(`nothing begins with: ${beginning}`);
  }
  for (const key of words.en.keys()) {
    const asked =
      used.keys.has(key) ||
      used.keys.has(stemOf(key)) ||
      [...used.beginnings].some((beginning) => key.startsWith(beginning));
    if (!asked) problems.push(`no longer used: ${key}`);
  }
}

function stemOf(key) {
  return key.replace(PLURAL, '');
}
