import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { importText } from './acts.mjs';
import { picture } from './screens.mjs';
import { pattern } from './words.mjs';

const MONTHS = 8;
const AROUND = 9;
export const LAYERS = [
  { name: 'اتصالات', kind: 'communicates-with' },
  { name: 'تحويلات', kind: 'transfers-to' },
];
const FIRST = '+999700000000';
const SECOND = '+999700000010';

/** Calls of eight months over the markings of a real bundle: until half time all call one phone, then another. */
export function calls(file) {
  const bundle = JSON.parse(readFileSync(file));
  const model = bundle.objects.find((object) => object.type === 'phone-number');
  const said = {
    spec_version: '2.1',
    object_marking_refs: model.object_marking_refs,
    created: '2026-11-01T00:00:00.000Z',
    modified: '2026-11-01T00:00:00.000Z',
  };
  const marks = bundle.objects.filter(({ type }) =>
    ['marking-definition', 'extension-definition', 'identity'].includes(type),
  );
  const phone = (number) => `phone-number--00000000-0000-5000-8000-0000000001${pad(number)}`;
  const ties = [];
  const tie = (month, from, to, { kind }) =>
    ties.push({
      type: 'relationship',
      ...said,
      id: `relationship--00000000-0000-4000-8000-00000${pad(month)}${pad(from)}${kind === 'transfers-to' ? 1 : 0}${pad(to)}`,
      relationship_type: kind,
      source_ref: phone(from),
      target_ref: phone(to),
      start_time: `2026-${pad(month)}-02T00:00:00Z`,
      stop_time: `2026-${pad(month)}-26T00:00:00Z`,
    });
  for (let month = 1; month <= MONTHS; month++) {
    const middle = month <= MONTHS / 2 ? 0 : AROUND + 1;
    for (let other = 1; other <= AROUND; other++) tie(month, middle, other, LAYERS[0]);
    tie(month, 1, 2, LAYERS[1]);
  }
  tie(1, AROUND + 1, 1, LAYERS[0]);
  const phones = Array.from({ length: AROUND + 2 }, (_, number) => ({
    ...model,
    id: phone(number),
    value: `+9997000000${pad(number)}`,
    description: undefined,
  }));
  return JSON.stringify({
    type: 'bundle',
    id: `bundle--${crypto.randomUUID()}`,
    objects: [...marks, ...phones, ...ties],
  });
}

function pad(number) {
  return String(number).padStart(2, '0');
}

/** Brings the calls into the bank and opens the form of a scenario that begins from the phone that all call at first. */
export async function begin(desk, file) {
  const { page } = desk;
  await importText(desk, 'calls.json', calls(file));
  await page.getByText(desk.word('imports.state.done'), { exact: true }).nth(1).waitFor({ timeout: 60_000 });
  await desk.go('/networks');
  await desk.button('networks.open').first().click();
  const card = page.getByRole('dialog');
  await card.getByRole('combobox', { name: desk.word('networks.begin') }).fill(FIRST);
  await page.getByRole('option', { name: FIRST }).first().click();
  await page.keyboard.press('Tab');
  await card.getByText(desk.word('networks.layersAndTime'), { exact: true }).click();
  for (const [at, { name, kind }] of LAYERS.entries()) {
    await card.getByRole('button', { name: desk.word('networks.layerAdd') }).click();
    await card.getByLabel(desk.word('networks.layerName')).nth(at).fill(name);
    await card.getByLabel(desk.word('networks.layerKinds')).nth(at).fill(kind);
    await page.keyboard.press('Enter');
  }
}

/** Takes a layer out of sight and narrows the time: what is tied in sight becomes fewer, and comes back. */
export async function layersAndTime(desk) {
  const { page } = desk;
  const inSight = async () => Number((await page.locator('[data-ties]').getAttribute('data-ties')) ?? 0);
  const whole = await inSight();
  const layer = page.getByRole('checkbox', { name: LAYERS[1].name });
  await layer.uncheck();
  assert.ok((await inSight()) < whole, 'a layer out of sight takes its ties along');
  await layer.check();
  assert.equal(await inSight(), whole);
  const until = page.getByRole('slider', { name: desk.word('networks.timeTo') });
  await until.focus();
  const back = desk.language === 'ar' ? 'ArrowRight' : 'ArrowLeft';
  for (let day = 0; day < 140; day++) await page.keyboard.press(back);
  await page.getByRole('button', { name: desk.word('networks.allTimes') }).waitFor();
  assert.ok((await inSight()) < whole, 'a shorter time takes its ties along');
  await page.getByRole('button', { name: desk.word('networks.allTimes') }).click();
  assert.equal(await inSight(), whole);
}

/** Asks how the network changed: the new one in the middle is told with its slice and its false alarms. */
export async function look(desk) {
  const { page } = desk;
  const panel = panelOf(desk);
  await panel.getByLabel(desk.word('timeline.slices')).fill(String(MONTHS));
  await panel.getByLabel(desk.word('networks.from')).fill('2026-01-01');
  await panel.getByLabel(desk.word('networks.to')).fill('2026-08-28');
  await page.keyboard.press('Tab');
  await panel.getByRole('button', { name: desk.word('timeline.ask') }).click();
  await panel.getByRole('img', { name: desk.word('timeline.picture') }).waitFor({ timeout: 60_000 });
  const alerts = bare(await panel.getByRole('list').first().textContent());
  assert.ok(alerts.includes(SECOND), 'the alert names the phone that came into the middle');
  assert.match(alerts, pattern(desk.language, 'timeline.falseOfKind'));
  assert.equal(await panel.locator('[data-part="coverage"]').count(), MONTHS);
}

/** Goes from slice to slice by keyboard, and reads the same in words and in the table. */
export async function walk(desk) {
  const { page } = desk;
  const panel = panelOf(desk);
  const slider = panel.getByRole('slider', { name: desk.word('timeline.slice') });
  await slider.focus();
  await page.keyboard.press('Home');
  assert.ok(bare(await panel.getByRole('status').textContent()).includes(FIRST));
  await page.keyboard.press('End');
  assert.ok(bare(await panel.getByRole('status').textContent()).includes(SECOND));
  await panel.getByText(desk.word('networks.inFigures'), { exact: true }).click();
  assert.equal(await panel.getByRole('table').getByRole('row').count(), MONTHS + 1);
  await panel.getByText(desk.word('networks.inFigures'), { exact: true }).click();
}

/** The timeline as a picture at both widths, its alerts and lanes in sight. */
export async function pictured(desk) {
  await picture(desk, 'networks-timeline', () =>
    panelOf(desk)
      .getByRole('heading', { name: desk.word('timeline.alerts') })
      .evaluate((alerts) => alerts.scrollIntoView({ block: 'start' })),
  );
}

function panelOf(desk) {
  const { page } = desk;
  const title = page.getByRole('heading', { name: desk.word('timeline.title'), exact: true });
  return page.locator('section').filter({ has: title });
}

function bare(text) {
  return text.replace(/[\u2066-\u2069]/g, '');
}
