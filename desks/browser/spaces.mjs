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
