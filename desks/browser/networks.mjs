import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { picture } from './screens.mjs';
import { pattern } from './words.mjs';

/** Without a scenario the desk says what fills it. */
export async function empty(desk) {
  await desk.go('/networks');
  await desk.page.getByText(desk.word('networks.none')).waitFor();
}

/** Rows chosen in the bank become what a scenario begins from, by their names. */
export async function beginFromBank(desk, types) {
  const { page } = desk;
  await desk.go(`/bank?type=${encodeURIComponent(JSON.stringify(types))}`);
  await page.getByRole('row').nth(4).waitFor();
  for (const key of ['j', 'x', 'j', 'x', 'j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await desk.button('networks.open').click();
  const card = page.getByRole('dialog');
  await card.getByLabel(desk.word('networks.scenarioTitle')).waitFor();
  assert.doesNotMatch(
    await card.textContent(),
    /--[0-9a-f]{8}-/,
    'what was chosen is told by name, not by id',
  );
}

/** Fills the form that is open and waits for the result; nothing can be asked before a basis is said. */
export async function open(desk, title, { seed } = {}) {
  const { page } = desk;
  const card = page.getByRole('dialog');
  const submit = card.getByRole('button', { name: desk.word('networks.openNow') });
  assert.ok(await submit.isDisabled(), 'a scenario without title and legal basis cannot be opened');
  await card.getByLabel(desk.word('networks.scenarioTitle')).fill(title);
  await card
    .getByRole('combobox', { name: desk.word('networks.instrument') })
    .first()
    .click();
  await page.getByRole('option').first().click();
  await card.getByLabel(desk.word('networks.authority')).fill('وزارة الداخلية');
  if (seed) {
    await card.getByText(desk.word('networks.method'), { exact: true }).click();
    await card.getByLabel(desk.word('networks.seed')).fill(String(seed));
  } else await picture(desk, 'scenario-open');
  await submit.click();
  await page.waitForURL(/\/networks\/[^?]+/);
  // The address changes before the list of earlier scenarios, done themselves, has given way.
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await page.getByText(desk.word('networks.state.done'), { exact: true }).waitFor({ timeout: 60_000 });
  await page.locator('canvas').first().waitFor();
}

/** The layout comes to rest; until then a button stops it. */
export async function settled({ page, word }) {
  await page
    .getByRole('button', { name: word('networks.stop'), exact: true })
    .waitFor({ state: 'detached', timeout: 60_000 });
}

/** Goes along the plan from the keyboard: what is set aside is told in words, with what would remain. */
export async function walkPlan(desk) {
  const { page } = desk;
  await page.getByRole('slider', { name: desk.word('networks.awaySlider') }).focus();
  await page.keyboard.press(desk.language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
  const told = await page.locator('#thought-away').textContent();
  assert.match(told, pattern(desk.language, 'networks.away'));
  assert.match(told.replace(/[\u2066-\u2069]/g, ''), /1/);
  await page.getByText(desk.word('networks.thoughtAway')).waitFor();
  await page.getByRole('heading', { name: desk.word('networks.remainder') }).waitFor();
}

/** Walks the list of elements by arrows, and opens what is tied to the selected one. */
export async function walkList(desk) {
  const { page } = desk;
  await page.getByText(desk.word('networks.side.things'), { exact: true }).click();
  const list = page.getByRole('listbox', { name: desk.word('networks.side.things') });
  await list.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  assert.equal(await list.getByRole('option', { selected: true }).count(), 1);
  await page.getByRole('link', { name: desk.word('networks.toBank') }).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await list.getByRole('option', { selected: true }).count(), 0);
  await page.getByText(desk.word('networks.side.plan'), { exact: true }).first().click();
}

/** A person decides with a reason, and it stands there. */
export async function decide(desk, why) {
  const { page } = desk;
  const accept = desk.button('networks.accept');
  assert.ok(await accept.isDisabled(), 'no decision without a reason');
  await page.getByLabel(desk.word('networks.why')).fill(why);
  await accept.click();
  await page.getByText(desk.word('networks.decided.accept'), { exact: true }).waitFor();
}

/** Another scenario beside this one; the address holds it. */
export async function compare(desk, title) {
  const { page } = desk;
  await page.getByRole('combobox', { name: desk.word('networks.besideWhich') }).click();
  await page.getByRole('option', { name: title }).click();
  await page.waitForURL(/with=/);
  await page.getByRole('heading', { name: desk.word('networks.both') }).waitFor();
}

async function chooseExport(desk, form) {
  await desk.page.getByRole('button', { name: desk.word('bank.export') }).click();
  await desk.page.getByRole('menuitem', { name: desk.word(`networks.export.${form}`) }).click();
}

async function taken(desk, form) {
  const [file] = await Promise.all([desk.page.waitForEvent('download'), chooseExport(desk, form)]);
  return readFileSync(await file.path());
}

/** Each export carries what it is: a picture, a grouping with the caution, a page with band, basis, seed and hash. */
export async function exportAll(desk, title, more = []) {
  const { page } = desk;
  const image = await taken(desk, 'image');
  assert.equal(image.subarray(1, 4).toString('latin1'), 'PNG');
  const bundle = JSON.parse(await taken(desk, 'grouping'));
  assert.ok(bundle.objects.some((object) => object.type === 'grouping'));
  await page.evaluate(() => {
    window.print = () => Object.assign(window, { printed: true });
  });
  await chooseExport(desk, 'report');
  await page.waitForFunction(() => window.printed);
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('#report').textContent();
  for (const part of [
    title,
    desk.word('networks.statement'),
    'TLP:',
    desk.word('networks.fact.seed'),
    desk.word('networks.paretoMeans'),
    ...more.map(desk.word),
  ]) {
    assert.ok(text.includes(part), `the report says ${part}`);
  }
  assert.match(text.replace(/\s/g, ''), /[0-9a-f]{64}/, 'the report says the hash of its input');
  assert.ok(!(await page.locator('#root').isVisible()), 'the desk itself is not printed');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('#report').waitFor({ state: 'detached' });
}
