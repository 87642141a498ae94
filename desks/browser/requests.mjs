import assert from 'node:assert/strict';
import { confirmByKey } from './keys.mjs';
import { picture } from './screens.mjs';
import { pattern } from './words.mjs';

/** What two officers do about a request for information, as they do it at their desks. */

/** Writes a request; is told what is missing, adds it, confirms and sends. */
export async function askFor(desk, partner, parts) {
  const { page } = desk;
  await desk.go('/requests');
  await desk.button('requests.write').first().click();
  const card = page.getByRole('dialog', { name: desk.word('requests.write') });
  await card.getByLabel(desk.word('requests.partner')).first().click();
  await page.getByRole('option', { name: partner }).click();
  const { link, ...others } = parts;
  for (const [part, text] of Object.entries(others)) {
    await card.getByLabel(desk.word(`requests.part.${part}`), { exact: true }).fill(text);
  }
  const send = () => card.getByRole('button', { name: pattern(desk.language, 'requests.send') });
  await send().click();
  await card.getByText(desk.word('requests.partMissing')).waitFor();
  const refused = desk.faults.findIndex((fault) => /400 .*\/submit$/.test(fault));
  assert.notEqual(refused, -1, 'the browser notes that the node refused it');
  desk.faults.splice(refused, 1);
  await card.getByText(desk.word('requests.partMissing')).scrollIntoViewIfNeeded();
  await picture(desk, 'request-write');
  await card.getByLabel(desk.word('requests.part.link'), { exact: true }).fill(link);
  await send().click();
  await (await confirmByKey(desk, 'release')).click();
  await card.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: parts.title }).waitFor();
}

/** Opens a request from the list. */
export async function open(desk, title) {
  await desk.go('/requests');
  await desk.page.getByRole('link', { name: title }).waitFor({ timeout: 30_000 });
  await picture(desk, 'requests');
  await desk.page.getByRole('link', { name: title }).click();
  await desk.page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Judges how what is asked can be reached, and asks back. */
export async function triageAndAsk(desk, question) {
  const { page } = desk;
  await desk.button('requests.act.triaged').click();
  let card = page.getByRole('dialog');
  await card.getByRole('radio', { name: desk.word('requests.access.direct') }).check();
  await card.getByRole('button', { name: desk.word('requests.do.triage') }).click();
  await card.waitFor({ state: 'detached' });
  await desk.button('requests.act.clarification-asked').click();
  card = page.getByRole('dialog');
  await card.getByLabel(desk.word('requests.text.ask')).fill(question);
  await picture(desk, 'request-ask');
  await card.getByRole('button', { name: desk.word('requests.do.ask') }).click();
  await card.waitFor({ state: 'detached' });
  await page.getByText(question).waitFor();
}

export async function clarify(desk, question, answer) {
  const { page } = desk;
  await page.getByText(question).waitFor({ timeout: 30_000 });
  await desk.button('requests.act.clarified').click();
  const card = page.getByRole('dialog', { name: desk.word('requests.form.clarify') });
  await card.getByLabel(desk.word('requests.text.clarify')).fill(answer);
  await card.getByRole('button', { name: desk.word('requests.do.clarify') }).click();
  await card.waitFor({ state: 'detached' });
  await picture(desk, 'request');
}

/** Says "no data", whatever stands behind it. */
export async function sayNothing(desk, answer) {
  const { page } = desk;
  await page.getByText(answer).waitFor({ timeout: 30_000 });
  await picture(desk, 'request');
  await desk.button('requests.act.no-data').click();
  const card = page.getByRole('dialog', { name: desk.word('requests.form.no-data') });
  await card.getByRole('radio', { name: desk.word('requests.really.neither-confirm-nor-deny') }).check();
  await picture(desk, 'request-no-data');
  await card.getByRole('button', { name: desk.word('requests.do.no-data') }).click();
  await (await confirmByKey(desk, 'release')).click();
  await card.waitFor({ state: 'detached' });
  await page.getByText(desk.word('requests.held.neither-confirm-nor-deny')).waitFor();
}

/** Refuses in place of what is held, for a reason that the other side reads. */
export async function refuse(desk, reason) {
  const { page } = desk;
  await desk.button('requests.act.refused').click();
  const card = page.getByRole('dialog', { name: desk.word('requests.form.refuse') });
  await card.getByRole('checkbox', { name: desk.word(`requests.reason.${reason}`) }).check();
  await card.getByRole('button', { name: desk.word('requests.do.refuse') }).click();
  await (await confirmByKey(desk, 'release')).click();
  await card.waitFor({ state: 'detached' });
}
