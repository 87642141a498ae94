import { readFileSync } from 'node:fs';

/** The sentence of a key in one language, so that tests press what people read. */
export function word(language, key) {
  const [file, ...path] = key.split('.');
  const url = new URL(`../src/text/${language}/${file}.json`, import.meta.url);
  const found = path.reduce((part, name) => part?.[name], JSON.parse(readFileSync(url, 'utf8')));
  if (typeof found !== 'string') throw new Error(`No sentence ${key} in ${language}`);
  return found;
}

/** A pattern for a sentence with values in it: each value may be anything, isolates included. */
export function pattern(language, key) {
  const parts = word(language, key).split(/\{\{[^}]*\}\}/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}
