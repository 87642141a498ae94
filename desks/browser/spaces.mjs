import { turnTo } from './acts.mjs';
import { confirmByKey } from './keys.mjs';
import { picture } from './screens.mjs';
import { pattern } from './words.mjs';

/** What officers of two nodes do about a space, as they do it at their desks. */

/** Writes a charter with one member, confirms and shows it. */
export async function found(desk, { title, event, partner }) {
  const { page } = desk;
  await desk.go('/spaces');
  await page.getByText(desk.word('spaces.none')).waitFor();
  await picture(desk, 'spaces-empty');
  await desk.button('spaces.found').first().click();
  const card = page.getByRole('dialog', { name: desk.word('spaces.foundTitle') });
  await card.getByLabel(desk.word('spaces.fact.title')).fill(title);
  await card.getByLabel(desk.word('spaces.fact.event')).fill(event);
  await card.getByRole('checkbox', { name: partner }).check();
  await picture(desk, 'space-write');
  await card.getByRole('button', { name: pattern(desk.language, 'spaces.show_one') }).click();
  await (await confirmByKey(desk, 'agreement')).click();
  await card.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Reads the charter that waits, and signs it. */
export async function sign(desk, title) {
  const { page } = desk;
  await desk.go('/spaces');
  await page.getByRole('link', { name: title }).waitFor({ timeout: 30_000 });
  await picture(desk, 'spaces');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: pattern(desk.language, 'spaces.readAndAnswer') }).click();
  const card = page.getByRole('dialog', { name: title });
  await card.getByRole('checkbox').check();
  await picture(desk, 'space-sign');
  await card.getByRole('button', { name: desk.word('spaces.sign') }).click();
  await (await confirmByKey(desk, 'agreement')).click();
  await card.waitFor({ state: 'detached' });
  await page.getByText(desk.word('spaces.standing.active')).waitFor();
  await picture(desk, 'space');
}

/** Lets an outside party poll what its terms permit under the charter, once they carry it. */
export async function openCollection(desk, title) {
  const { page } = desk;
  await desk.go('/partners');
  await desk.button('subscribers.change').click();
  const card = page.getByRole('dialog', { name: pattern(desk.language, 'subscribers.changeOf') });
  await card.getByRole('combobox', { name: desk.word('subscribers.conditions') }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: desk.word('lists.condition.no-onward'), exact: true }).click();
  await page.keyboard.press('Tab');
  await card.getByRole('button', { name: desk.word('subscribers.changeDo') }).click();
  await (await confirmByKey(desk, 'release')).click();
  await card.waitFor({ state: 'detached' });
  const section = page.getByRole('region', { name: desk.word('subscribers.spaces') });
  await section.getByPlaceholder(desk.word('subscribers.space')).click();
  await page.getByRole('option', { name: title }).click();
  await section.getByRole('button', { name: desk.word('subscribers.spaceOpen') }).click();
  await (await confirmByKey(desk, 'release')).click();
  await section.getByRole('button', { name: desk.word('subscribers.spaceClose') }).waitFor();
  await section.scrollIntoViewIfNeeded();
  await picture(desk, 'space-collection');
  const own = desk.language;
  await turnTo(desk, 'en');
  await picture(desk, 'space-collection');
  await turnTo(desk, own);
}

/** Leaves, after reading what that deletes. */
export async function leave(desk) {
  const { page } = desk;
  await desk.button('spaces.leave').click();
  const card = page.getByRole('dialog', { name: desk.word('spaces.leaving.goTitle') });
  await picture(desk, 'space-leave');
  await card.getByRole('button', { name: desk.word('spaces.leaving.go') }).click();
  await (await confirmByKey(desk, 'agreement')).click();
  await card.waitFor({ state: 'detached' });
  await page.getByText(desk.word('spaces.standing.closed')).waitFor({ timeout: 30_000 });
}

/** Sees in the roster what the only member said last. */
export async function seeAnswer(desk, words) {
  await desk.page.getByRole('main').getByText(words).first().waitFor({ timeout: 30_000 });
  await picture(desk, 'space-lead');
}
