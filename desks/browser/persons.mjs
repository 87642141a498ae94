import { readFileSync } from 'node:fs';
import { noConcern, openImport, turnTo } from './acts.mjs';
import { confirmByKey } from './keys.mjs';
import { picture } from './screens.mjs';

/** What takes two persons, or one in need with oversight behind them. */

const MAIN = new URL('../../exercise/src/main/resources/org/jisr/exercise/', import.meta.url).pathname;
const CHILD = 'identity--3c9f1f0e-6b7d-4d2e-8a55-0e4b7c61d209';

/** A report that was collected for another purpose than the one of the day. */
function closedReport() {
  const { objects } = JSON.parse(readFileSync(`${MAIN}data/azwara.json`, 'utf8'));
  return objects.find((one) => one.name === 'Versements fractionnés vers Harrowmouth').id;
}

/** Takes in what is said about a child, and waits until it is stored. */
export async function importChild(desk) {
  const { page } = desk;
  await desk.go('/imports');
  await page.locator('input[type=file]').setInputFiles(`${MAIN}missing-child.json`);
  await openImport(desk, 'missing-child.json');
}

/** States the case somebody works on from now on. */
export async function workOn(desk, caseRef) {
  await desk.page.evaluate((reference) => {
    const key = 'jisr.consultation';
    const held = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    sessionStorage.setItem(key, JSON.stringify({ ...held, caseRef: reference }));
  }, caseRef);
}

/** Puts the release of what is said about a child forward, and confirms that. */
export async function putForward(desk, partner, necessity) {
  const { page } = desk;
  await desk.go(`/entity/${CHILD}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('r');
  const card = page.getByRole('dialog');
  await card.getByRole('checkbox', { name: partner }).check();
  await noConcern(desk);
  await card.getByText(desk.word('approvals.needed')).waitFor();
  await card.getByLabel(desk.word('approvals.necessity')).fill(necessity);
  await picture(desk, 'put-forward');
  await card.getByRole('button', { name: desk.word('approvals.put') }).click();
  await (await confirmByKey(desk, 'release')).click();
  await card.getByText(desk.word('approvals.done')).waitFor();
  await card.getByRole('link', { name: desk.word('exchange.release.toOutbox') }).click();
  await page.getByText(desk.word('approvals.state.waiting'), { exact: true }).waitFor();
}

/** Another officer reads it with all its reasons and lets it go. */
export async function approve(desk) {
  const { page } = desk;
  await desk.go('/outbox');
  await turnTo(desk, 'en');
  await seeProposal(desk);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await turnTo(desk, 'ar');
  const card = await seeProposal(desk);
  const word = card.getByRole('button', { name: desk.word('approvals.approve') });
  await page.route('**/api/release-proposals/*/approve', (route) => answerAfterTheNews(route, word));
  await word.click();
  await card.waitFor({ state: 'detached' });
  await page.unroute('**/api/release-proposals/*/approve');
  await page.getByText(desk.word('approvals.state.sent'), { exact: true }).waitFor();
}

/** The open line told of the approval before its answer is here; a demand for a key is no answer yet. */
async function answerAfterTheNews(route, word) {
  const response = await route.fetch();
  if (response.ok()) await word.waitFor({ state: 'detached' });
  await route.fulfill({ response });
}

/** What waits, and what it is with all its reasons. */
async function seeProposal(desk) {
  await picture(desk, 'approvals');
  await desk.button('approvals.review').click();
  const card = desk.page.getByRole('dialog', { name: desk.word('approvals.title') });
  await card.getByText(desk.word('exchange.outcome.permit')).first().waitFor();
  await picture(desk, 'approval');
  return card;
}

/** From the page that says there is nothing, before danger, with a key. */
export async function openInEmergency(desk, reason, caseRef) {
  const { page } = desk;
  await desk.go(`/entity/${closedReport()}`);
  await page.getByText(desk.word('entity.unknown')).waitFor();
  forgive(desk, /404 .*\/api\/entities\//);
  await desk.button('emergency.ask').click();
  const card = page.getByRole('dialog', { name: desk.word('emergency.title') });
  await card.getByRole('radio', { name: desk.word('lists.ground.danger-to-life') }).check();
  await card.getByLabel(desk.word('emergency.reason')).fill(reason);
  await card.getByRole('textbox', { name: desk.word('frame.case') }).fill(caseRef);
  await picture(desk, 'emergency-ask');
  await card.getByRole('button', { name: desk.word('emergency.open') }).click();
  await (await confirmByKey(desk, 'break-glass')).click();
  await page.waitForURL(/\/emergency\//);
  await page.getByRole('heading', { level: 1, name: 'Versements fractionnés vers Harrowmouth' }).waitFor();
  await page.getByText(desk.word('emergency.inForce')).waitFor();
  await inBoth(desk, 'emergency');
  forgive(desk, /404 .*\/api\/entities\//);
}

/** Oversight is alarmed on whatever desk it is, and reviews. */
export async function reviewEmergency(desk, note) {
  const { page } = desk;
  const alarm = page.getByRole('alert').filter({ hasText: desk.word('emergency.toReview') });
  await alarm.waitFor();
  await alarm.getByRole('link', { name: desk.word('emergency.toReview') }).click();
  await page.getByText(desk.word('emergency.state.awaiting'), { exact: true }).waitFor();
  await inBoth(desk, 'emergencies');
  await desk.button('emergency.review').click();
  const card = page.getByRole('dialog', { name: desk.word('emergency.review') });
  await card.getByRole('radio', { name: desk.word('emergency.verdict.in-order') }).check();
  await card.getByLabel(desk.word('emergency.note')).fill(note);
  await card.getByRole('button', { name: desk.word('emergency.reviewNow') }).click();
  await card.waitFor({ state: 'detached' });
  await page.getByText(desk.word('emergency.state.reviewed'), { exact: true }).waitFor();
  await alarm.waitFor({ state: 'detached' });
}

/** A picture from left to right, and one as the desk goes on. */
async function inBoth(desk, name) {
  for (const language of ['en', 'ar']) {
    await turnTo(desk, language);
    await picture(desk, name);
  }
}

/** The browser notes every refusal, the one that was asked for too. */
function forgive(desk, pattern) {
  const kept = desk.faults.filter((fault) => !pattern.test(fault));
  desk.faults.splice(0, desk.faults.length, ...kept);
}
