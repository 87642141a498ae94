import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { openImport } from './acts.mjs';

const TABLES = new URL('../../exercise/src/main/resources/org/jisr/exercise/data/tables/', import.meta.url)
  .pathname;
const PLAIN = /[\u2066-\u2069\u200e\u200f]/g;

/** A table of payments with its mapping: every row is taken. */
export async function importPayments(desk) {
  const { page } = desk;
  const table = `${TABLES}payments.csv`;
  await desk.go('/imports');
  await page.locator('input[type=file]').first().setInputFiles(table);
  const card = page.locator(`section[aria-label="${basename(table)}"]`);
  await card.locator('input[type=file]').setInputFiles(`${TABLES}payments.mapping.json`);
  await card.getByText('payments.mapping.json').waitFor();
  await card.getByRole('table').waitFor();
  await card.getByRole('button', { name: desk.word('imports.importTable') }).click();
  await openImport(desk, 'payments.csv');
}

/** The form of a scenario from one account, as far as its money goes. */
export async function beginFromAccount(desk, name) {
  const { page } = desk;
  await desk.go(`/bank?q=${encodeURIComponent(name)}`);
  await page.getByRole('row', { name }).first().waitFor();
  for (const key of ['j', 'x']) await page.keyboard.press(key);
  await desk.button('networks.open').click();
  const card = page.getByRole('dialog');
  await card.getByRole('combobox', { name: desk.word('networks.hops') }).click();
  await page.getByRole('option').last().click();
}

async function choose(desk, label, name) {
  const { page } = desk;
  const field = page.getByRole('combobox', { name: desk.word(label) });
  await field.fill(name);
  await page.getByRole('option', { name }).first().click();
  await page.keyboard.press('Escape');
}

/** Asks where money went between two accounts; what is found is told in words, drawn and listed. */
export async function follow(desk, from, to) {
  const { page } = desk;
  const panel = page.locator('section', {
    has: page.getByRole('heading', { name: desk.word('flow.title') }),
  });
  await desk.button('flow.look').click();
  await choose(desk, 'flow.sources', from);
  const ask = desk.button('flow.ask');
  assert.ok(await ask.isDisabled(), 'one end alone is no question');
  await choose(desk, 'flow.sinks', to);
  await ask.click();
  await page.getByRole('img', { name: desk.word('flow.drawing') }).waitFor({ timeout: 60_000 });
  const told = (await panel.first().textContent()).replace(PLAIN, '');
  assert.ok(told.includes(desk.word('flow.narrow')), 'the narrowest place is told by a word');
  for (const kind of ['structuring', 'scatter-gather', 'cycle', 'fan-in']) {
    assert.ok(told.includes(desk.word(`flow.kind.${kind}`)), `found: ${kind}`);
  }
  assert.match(told, /38[.,٬]?600/, 'the narrowest payment stands there in its amount');
  assert.doesNotMatch(told, /--[0-9a-f]{8}-/, 'accounts are told by name');
}

/** Brings the drawing, then the patterns, into view. */
export function drawing(desk) {
  return desk.page
    .getByRole('img', { name: desk.word('flow.drawing') })
    .evaluate((shown) => shown.scrollIntoView({ block: 'center' }));
}

export function patterns(desk) {
  return desk.page
    .getByRole('heading', { name: desk.word('flow.patterns') })
    .evaluate((shown) => shown.scrollIntoView({ block: 'start' }));
}
