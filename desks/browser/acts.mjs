import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { picture } from './screens.mjs';
import { pattern, word } from './words.mjs';

/** What people do at the desks, step by step as they do it. */

export async function statePurpose(desk, purpose) {
  await desk.page.getByRole('button', { name: desk.word(`lists.purpose.${purpose}`), exact: true }).click();
}

export async function importFile(desk, file) {
  await desk.go('/imports');
  await desk.page.locator('input[type=file]').setInputFiles(file);
  await finished(desk);
}

export async function importText(desk, name, text) {
  await desk.go('/imports');
  const content = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await desk.page.locator('input[type=file]').setInputFiles(content);
}

/** Takes the seen entity away as events of MISP. */
export async function exportMisp(desk) {
  await desk.button('bank.export').click();
  return downloaded(desk, desk.page.getByRole('menuitem', { name: desk.word('bank.exportMisp') }));
}

/** The newest warning as an alert of CAP, as a control room would take it. */
export async function takeAlert(desk) {
  const alert = await taken(desk, desk.button('tipoffs.alert').first());
  assert.match(alert, /<alert xmlns="urn:oasis:names:tc:emergency:cap:1\.2">/);
  assert.match(alert, /<language>ar<\/language>/);
}

async function downloaded(desk, button) {
  return JSON.parse(await taken(desk, button));
}

async function taken(desk, button) {
  const [file] = await Promise.all([desk.page.waitForEvent('download'), button.click()]);
  return readFileSync(await file.path(), 'utf8');
}

/** A table is looked at through the menus of its columns, then through its mapping, before it is imported. */
export async function previewTable(desk, table, mapping) {
  const { page } = desk;
  await desk.go('/imports');
  await page.locator('input[type=file]').first().setInputFiles(table);
  const card = page.locator(`section[aria-label="${basename(table)}"]`);
  await card.getByRole('table').waitFor();
  await card.evaluate((shown) => shown.scrollIntoView());
  await picture(desk, 'columns');
  const saved = await downloaded(desk, card.getByRole('button', { name: desk.word('imports.saveMapping') }));
  assert.ok(Object.keys(saved.objects).length > 1);
  await card.locator('input[type=file]').setInputFiles(mapping);
  await card.getByText(basename(mapping)).waitFor();
  await card.getByRole('table').waitFor();
  return card;
}

export async function addFeed(desk, name, apiRoot) {
  await desk.button('feeds.add').click();
  const card = desk.page.getByRole('dialog');
  await card.getByLabel(desk.word('feeds.name')).fill(name);
  await card.getByLabel(desk.word('feeds.apiRoot')).fill(apiRoot);
  await card.getByLabel(desk.word('feeds.collection')).fill('bulletin');
  await card.getByLabel(desk.word('imports.originator')).fill('lighthouse');
  await card.getByRole('button', { name: desk.word('feeds.subscribe') }).click();
  await card.waitFor({ state: 'detached' });
}

async function finished(desk) {
  await desk.page
    .getByText(desk.word('imports.state.done'), { exact: true })
    .first()
    .waitFor({ timeout: 60_000 });
}

/** Opens one import from the list and waits until it is stored; the list behind it may say done of others. */
export async function openImport(desk, name) {
  const { page } = desk;
  await page.getByRole('link', { name }).click({ timeout: 60_000 });
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByText(desk.word('imports.state.done'), { exact: true }).waitFor({ timeout: 60_000 });
}

/** The result set belongs to the question that stands in the address. */
export async function answered(desk) {
  await desk.page.locator('section[aria-busy=false]').waitFor();
}

export async function openEntity(desk, name) {
  await desk.go(`/bank?q=${encodeURIComponent(name)}`);
  await answered(desk);
  await desk.page.getByRole('link', { name, exact: true }).first().click();
  await desk.page.getByRole('heading', { level: 1, name }).waitFor();
}

export async function openTab(desk, tab) {
  await desk.page.getByRole('tab', { name: pattern(desk.language, `entity.tab.${tab}`) }).click();
  await desk.page.getByRole('tabpanel').waitFor();
}

/** Each downloads its card, the other takes it in, and the fingerprints are compared on both screens. */
export async function exchangeCards(one, other) {
  const [first, second] = [await cardOf(one), await cardOf(other)];
  await takeCard(one, second.file);
  await takeCard(other, first.file);
  await compare(one, second.fingerprint);
  await compare(other, first.fingerprint);
}

async function cardOf(desk) {
  await desk.go('/partners');
  const waiting = desk.page.waitForEvent('download');
  await desk.button('partners.downloadCard').click();
  const file = join(mkdtempSync(join(tmpdir(), 'jisr-card-')), 'card.json');
  await (await waiting).saveAs(file);
  const fingerprint = await desk.page.locator('section').first().locator('code').textContent();
  return { file, fingerprint };
}

async function takeCard(desk, file) {
  await desk.page.locator('input[type=file]').first().setInputFiles(file);
  await desk.button('partners.compare').waitFor();
}

async function compare(desk, fingerprint) {
  await desk.button('partners.compare').click();
  const card = desk.page.getByRole('dialog');
  await card.getByText(fingerprint).waitFor();
  await card.getByRole('checkbox').check();
  await card.getByRole('button', { name: desk.word('partners.confirm') }).click();
  await card.waitFor({ state: 'detached' });
}

/** Offers the one confirmed partner an agreement; what must be confirmed first is. */
export async function propose(one, title, confirm = async () => undefined) {
  const { page } = one;
  await one.button('partners.propose').click();
  const card = page.getByRole('dialog').first();
  await card.getByLabel(one.word('partners.agreementTitle')).fill(title);
  await card
    .getByRole('combobox', { name: one.word('partners.purposes') })
    .or(card.getByLabel(one.word('partners.purposes')))
    .first()
    .click();
  await page.getByRole('option', { name: one.word('lists.purpose.event-security'), exact: true }).click();
  await page.getByRole('option', { name: one.word('lists.purpose.organised-crime'), exact: true }).click();
  await card.getByLabel(one.word('partners.agreementTitle')).click();
  await card.getByRole('button', { name: pattern(one.language, 'partners.sendProposal') }).click();
  await confirm();
  await card.waitFor({ state: 'detached' });
}

/** Packs what waits for a partner that cannot be reached, and gives the file's text. */
export async function packPouch(desk) {
  const part = desk.page.locator('#pouches');
  await part.getByText(desk.word('pouches.failing')).waitFor({ timeout: 30_000 });
  const button = part.getByRole('button', { name: pattern(desk.language, 'pouches.packFor') });
  const [file] = await Promise.all([desk.page.waitForEvent('download'), button.click()]);
  await part.getByText(desk.word('pouches.latest')).waitFor();
  await part.evaluate((shown) => shown.scrollIntoView());
  return readFileSync(await file.path(), 'latin1');
}

export async function agree(one, other, title) {
  await propose(one, title);
  for (const desk of [one, other]) await sign(desk, title);
  for (const desk of [one, other]) {
    await desk.page
      .getByText(desk.word('partners.agreement.in-force'), { exact: true })
      .waitFor({ timeout: 30_000 });
  }
}

/** The text of an agreement, and what it would have changed in past releases. */
async function seeEffect(desk, read) {
  await read.click();
  const card = desk.page.getByRole('dialog');
  await card.getByRole('region', { name: desk.word('oversight.effect') }).waitFor();
  await picture(desk, 'sign');
  return card;
}

async function sign(desk, title) {
  await desk.page.getByText(title).first().waitFor({ timeout: 30_000 });
  const read = () => desk.button('partners.readAndSign');
  if ((await read().count()) === 0) return;
  const own = desk.language;
  await turnTo(desk, 'ar');
  await seeEffect(desk, read());
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  await turnTo(desk, own);
  const card = await seeEffect(desk, read());
  await card.getByRole('checkbox').check();
  await card.getByRole('button', { name: pattern(desk.language, 'partners.sign') }).click();
  await card.waitFor({ state: 'detached' });
}

/** Names an outside party, agrees terms with it, and gives it a token, which is seen once. */
export async function addSubscriber(desk, party, name) {
  const { page } = desk;
  await desk.button('subscribers.add').click();
  const card = page.getByRole('dialog');
  await card.getByLabel(desk.word('subscribers.party')).fill(party);
  await card.getByLabel(pattern(desk.language, 'subscribers.nameIn')).first().fill(name);
  await card
    .getByRole('combobox', { name: desk.word('partners.purposes') })
    .or(card.getByLabel(desk.word('partners.purposes')))
    .first()
    .click();
  await page.getByRole('option', { name: desk.word('lists.purpose.event-security'), exact: true }).click();
  await card.getByLabel(desk.word('subscribers.party')).click();
  await noConcern(desk);
  await card.getByLabel(desk.word('subscribers.until')).fill('2027-11-01');
  await card.getByLabel(desk.word('subscribers.until')).press('Tab');
  await card.getByRole('button', { name: desk.word('subscribers.create') }).click();
  await card.waitFor({ state: 'detached' });
  await page.getByText(name).first().waitFor();
  await desk.button('subscribers.issue').click();
  const token = await page.getByRole('dialog').locator('code').textContent();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return token;
}

/** Agrees with the subscriber that it may push too, with the keyboard alone. */
export async function letPush(desk) {
  const { page } = desk;
  await desk.button('subscribers.change').focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  await card.getByRole('checkbox', { name: desk.word('subscribers.write') }).focus();
  await page.keyboard.press('Space');
  return async () => {
    await card.getByRole('button', { name: desk.word('subscribers.changeDo') }).focus();
    await page.keyboard.press('Enter');
    await card.waitFor({ state: 'detached' });
    await page.getByText(desk.word('subscribers.right.write')).first().waitFor();
  };
}

/** Tries to pin something that is no certificate, and is told so. */
export async function pinNonsense(desk) {
  await desk.button('subscribers.pin').click();
  const card = desk.page.getByRole('dialog');
  await card.getByLabel(desk.word('subscribers.pinText')).fill('no certificate');
  await card.getByRole('button', { name: desk.word('subscribers.pinDo') }).click();
  await card.getByText('EXCHANGE_SUBSCRIBER_CERTIFICATE').waitFor();
  const refused = desk.faults.findIndex((fault) => /400 .*\/certificate$/.test(fault));
  assert.notEqual(refused, -1, 'the browser notes that the node refused it');
  desk.faults.splice(refused, 1);
  await desk.page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
}

/** Adds a collection of another party's server for this node to fill. */
export async function addOutlet(desk, name, apiRoot, token) {
  const { page } = desk;
  await desk.button('outlets.add').click();
  const card = page.getByRole('dialog');
  await card.getByLabel(desk.word('feeds.name')).fill(name);
  await card.getByLabel(desk.word('outlets.party')).fill('north-cert');
  await card.getByLabel(desk.word('feeds.apiRoot')).fill(apiRoot);
  await card.getByLabel(desk.word('feeds.collection')).fill('released');
  await card.getByRole('textbox', { name: desk.word('feeds.secret') }).fill(token);
  await card
    .getByRole('combobox', { name: desk.word('partners.purposes') })
    .or(card.getByLabel(desk.word('partners.purposes')))
    .first()
    .click();
  await page.getByRole('option', { name: desk.word('lists.purpose.event-security'), exact: true }).click();
  await noConcern(desk);
  await card.getByLabel(desk.word('subscribers.until')).fill('2027-11-01');
  await card.getByLabel(desk.word('subscribers.until')).press('Tab');
  await card.getByRole('button', { name: desk.word('outlets.send') }).click();
  await card.waitFor({ state: 'detached' });
}

export async function seeState(desk, key) {
  await desk.page.getByText(desk.word(key), { exact: true }).first().waitFor({ timeout: 30_000 });
}

/** A letter of that kind in that state; new ones wait behind the pill, so the list is asked for again. */
export async function seeLetter(desk, kind, state) {
  const letter = desk.page
    .getByRole('listitem')
    .filter({ hasText: desk.word(kind) })
    .filter({ hasText: desk.word(state) });
  for (let attempt = 0; attempt < 20; attempt++) {
    await desk.go('/outbox');
    await desk.page.getByRole('listitem').first().waitFor();
    if ((await letter.count()) > 0) return;
    await desk.page.waitForTimeout(500);
  }
  await letter.first().waitFor();
}

/** Chooses who gets it in the decision card; what the node then says must not move what is about to be clicked. */
export async function releaseTo(desk, partner) {
  const { page } = desk;
  const path = '**/api/releases/preview';
  const question = page.getByRole('dialog').getByLabel(desk.word('exchange.humanRights.question')).first();
  await question.waitFor();
  await page
    .getByRole('dialog')
    .evaluate((card) => Promise.all(card.getAnimations().map((one) => one.finished)));
  const before = await question.boundingBox();
  let held;
  await page.route(path, async (route) => {
    const response = await route.fetch();
    held = (await question.boundingBox()).y;
    await route.fulfill({ response });
  });
  await page.getByRole('checkbox', { name: partner }).check();
  await page.getByRole('dialog').getByText(desk.word('exchange.outcome.deny')).first().waitFor();
  await page.unroute(path);
  assert.equal(held, before.y, 'while the node decides');
  assert.equal((await question.boundingBox()).y, before.y, 'when it has decided');
}

/** Answers the question on human rights in the open card. */
export async function noConcern(desk) {
  const card = desk.page.getByRole('dialog');
  await card.getByLabel(desk.word('exchange.humanRights.question')).first().click();
  const answer = desk.word('exchange.humanRights.answer.no-concern');
  await desk.page.getByRole('option', { name: answer }).click();
}

/** Writes a warning and sends it; `confirm` answers what the node asks before it does. */
export async function tipOff(desk, partner, threat, permitted, confirm) {
  const { page } = desk;
  await page.keyboard.press('w');
  const card = page.getByRole('dialog', { name: desk.word('tipoffs.write') });
  await card.getByLabel(desk.word('tipoffs.partner')).first().click();
  await page.getByRole('option', { name: partner }).click();
  await card.getByLabel(desk.word('tipoffs.threat')).fill(threat);
  await card.getByLabel(desk.word('tipoffs.permitted')).fill(permitted);
  await noConcern(desk);
  await card.getByRole('button', { name: pattern(desk.language, 'tipoffs.send') }).click();
  await confirm();
  await card.waitFor({ state: 'detached' });
}

export async function reportOutcome(desk, result, text) {
  await desk.go('/tip-offs');
  await desk.page.getByRole('radio', { name: desk.word(`tipoffs.result.${result}`), exact: true }).check();
  await desk.page.getByLabel(desk.word('tipoffs.outcomeText')).fill(text);
  await desk.button('tipoffs.report').click();
  await desk.page.getByText(text).waitFor();
}

export async function seeOutcome(desk, result) {
  await desk.go('/tip-offs');
  await desk.page.getByText(desk.word('tipoffs.out'), { exact: true }).click();
  await desk.page
    .getByText(desk.word(`tipoffs.result.${result}`), { exact: true })
    .waitFor({ timeout: 30_000 });
}

/** Calls a release back; `confirm` answers what the node asks before it does. */
export async function recall(desk, reason, confirm) {
  const { page } = desk;
  await desk.button('exchange.recall.open').first().click();
  const card = page.getByRole('dialog', { name: desk.word('exchange.recall.title') });
  await card.getByLabel(desk.word('exchange.recall.reason')).fill(reason);
  await picture(desk, 'recall');
  await card.locator('button[type=submit]').click();
  await confirm();
  await card.waitFor({ state: 'detached' });
}

export async function turnTo(desk, language) {
  await desk.page.getByRole('button', { name: desk.word('frame.language') }).click();
  await desk.page.locator(`[role=menuitem][lang=${language}]`).click();
  desk.language = language;
  await desk.page.getByRole('button', { name: word(language, 'frame.language') }).waitFor();
}

/** Counts what would be erased by a day; nothing is. */
export async function dryRun(desk, day) {
  const { page } = desk;
  await desk.go('/retention');
  await page.getByLabel(desk.word('retention.by'), { exact: true }).fill(day);
  await page.keyboard.press('Enter');
  await page.getByRole('table').waitFor();
}

/** Registers what a person asked and leads it to the letter. */
export async function requestOfAPerson(desk, reference) {
  const { page } = desk;
  await desk.go('/retention');
  await desk.button('retention.register').first().click();
  const card = page.getByRole('dialog');
  await card.getByLabel(desk.word('retention.file')).fill(reference);
  await card.getByRole('button', { name: desk.word('retention.register') }).click();
  await page.getByRole('combobox', { name: desk.word('retention.check') }).click();
  await page.getByRole('option', { name: desk.word('retention.checks.document-seen') }).click();
  await desk.button('retention.identify').click();
  await desk.button('retention.verify').click();
  await desk.button('retention.answer').click();
  await page.getByText(desk.word('retention.letter')).click();
}
