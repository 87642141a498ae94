import assert from 'node:assert/strict';
import { picture } from './screens.mjs';
import { pattern } from './words.mjs';

/** An invented list: one of its people is in the bank's bundle, another is asked for in other letters. */
const LIST = [
  'id,name,alias,kind,birth,nationality,gender,document',
  'TR-01,Salim Karam Tamzali,Abu Nur Tamzali,person,1979-11-21,AZ,m,AZ:X447120',
  'TR-02,Jean Rochelune,,person,1968,CB,m,',
  'TR-04,Transportes Almadraba Azul,,organisation,,,,',
  'TR-03,Nadia Belqasem Haddouri,,person,1984,AZ,f,',
  ...[
    'Otmar Vesely',
    'Pilar Quintanar',
    'Goran Petrovski',
    'Hana Kobler',
    'Yara Mansouri',
    'Tomas Lindqvist',
  ].map((name, at) => `TR-1${at},${name},,person,19${60 + at},,,`),
].join('\n');

/** Without a list the desk says what fills it; the officer takes one in through the form. */
export async function takeList(desk, title) {
  const { page } = desk;
  await desk.go('/screening?tab=ask');
  await page.getByText(desk.word('screening.noLists')).waitFor();
  await desk.button('screening.toLists').click();
  await desk.button('screening.take').first().click();
  const card = page.getByRole('dialog');
  await card
    .locator('input[type=file]')
    .setInputFiles({ name: 'trial.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await card.getByRole('combobox', { name: desk.word('screening.format') }).click();
  await page.getByRole('option', { name: desk.word('screening.formats.csv') }).click();
  await card.getByLabel(desk.word('screening.listTitle')).fill(title);
  await card.getByLabel(desk.word('screening.listId')).fill('trial');
  await card.getByText(desk.word('screening.columns')).click();
  const birth = card.getByLabel(desk.word('screening.field.birth'), { exact: true });
  assert.equal(await birth.inputValue(), 'birth', 'columns called as fields are found in the file');
  await picture(desk, 'screening-take');
  await card.getByRole('button', { name: desk.word('screening.take') }).click();
  await card.waitFor({ state: 'detached' });
}

/** A file that would take most of the list away is held back, and stands there as an alarm. */
export async function shrinkList(desk, title) {
  const { page } = desk;
  await desk.go('/screening?tab=lists');
  await desk.button('screening.takeNewer').click();
  const card = page.getByRole('dialog');
  const half = LIST.split('\n').slice(0, 4).join('\n');
  await card
    .locator('input[type=file]')
    .setInputFiles({ name: 'short.csv', mimeType: 'text/csv', buffer: Buffer.from(half) });
  await card.getByRole('button', { name: desk.word('screening.take') }).click();
  await card.getByText('SCREENING_LIST_SHRINKS').waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await page.getByText(desk.word('screening.alarmCure')).waitFor();
  assert.ok((await page.getByText(title).count()) > 0);
  await picture(desk, 'screening-lists');
  // The node refuses a list that shrinks, and the browser notes every refusal.
  desk.faults.splice(
    0,
    desk.faults.length,
    ...desk.faults.filter((one) => !/409.*screening\/lists/.test(one)),
  );
}

/** Types a name in other letters than the list has; the answer comes by itself, with the reasons open. */
export async function ask(desk, name, listed) {
  const { page } = desk;
  await desk.go('/screening?tab=ask');
  await page.getByLabel(desk.word('screening.name')).fill(name);
  await page.getByText(desk.word('screening.more')).click();
  await page.getByLabel(desk.word('screening.birth')).fill('1979-11-21');
  await page.getByRole('heading', { level: 3, name: listed }).waitFor();
  await page.getByText(desk.word('screening.evidence')).first().waitFor();
  await picture(desk, 'screening');
  await page.getByText(desk.word('screening.why')).evaluate((shown) => shown.scrollIntoView());
  await picture(desk, 'screening-why');
}

/** Decides on the bank's own match from the keyboard alone, takes it back, and decides again. */
export async function decide(desk, listed, why) {
  const { page } = desk;
  await desk.go('/screening?tab=queue');
  const line = page.getByRole('button', { name: listed }).first();
  await line.waitFor({ timeout: 60_000 });
  await page.keyboard.press('j');
  await picture(desk, 'screening-queue');
  for (const [key, verdict] of [
    ['s', 'same'],
    ['z', 'undo'],
    ['d', 'different'],
  ]) {
    if (!(await page.getByRole('button', { name: listed, expanded: true }).count())) await line.click();
    await desk.button(`screening.act.${verdict}`).waitFor();
    await page.keyboard.press(key);
    const field = page.getByLabel(desk.word(`screening.whyOf.${verdict}`));
    await field.fill(why);
    await page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });
  }
  await page.getByRole('heading', { name: desk.word('screening.queuePart.decided') }).waitFor();
}

/** A file of names is answered line by line. */
export async function batch(desk) {
  const { page } = desk;
  await desk.go('/screening?tab=batch');
  const names = 'name,birth\nسليم كرم تمزالي,1979\n"Quintanar, Pilar",\nNobody Whosoever,1990\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'passengers.csv', mimeType: 'text/csv', buffer: Buffer.from(names) });
  await desk.button('screening.batchSave').waitFor();
  assert.match(
    await page.getByRole('status').filter({ hasText: 'passengers.csv' }).textContent(),
    pattern(desk.language, 'screening.batchProgress'),
  );
  assert.equal(await page.getByRole('table').getByRole('row').count(), 4);
  await picture(desk, 'screening-batch');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    desk.button('screening.batchSave').click(),
  ]);
  assert.match(file.suggestedFilename(), /^screening-.*\.csv$/);
}

/** Without decisions enough, the node says what is missing. */
export async function calibrate(desk) {
  const { page } = desk;
  await desk.go('/screening?tab=calibration');
  await desk.button('screening.calibrate').click();
  await page.getByText('SCREENING_CALIBRATION_UNFOUNDED').waitFor();
  await picture(desk, 'screening-calibration');
  desk.faults.splice(0, desk.faults.length, ...desk.faults.filter((one) => !/409.*calibration/.test(one)));
}
