import { picture } from './screens.mjs';
import { pattern, word } from './words.mjs';

/** Checks the whole log from that desk; its answer waits until the screen said how far it is. */
export async function check(desk, name) {
  const { page } = desk;
  const path = `**/api/${name}/verify`;
  await page.route(path, async (route) => {
    const response = await route.fetch();
    await page.getByRole('progressbar').waitFor();
    await picture(desk, `${name}-checking`);
    await route.fulfill({ response });
  });
  await desk.button(`${name}.verify`).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.unroute(path);
}

/** Walks every section of the oversight desk in its language, and leaves a finding and a person's file behind. */
export async function oversee(desk, person) {
  const { page } = desk;
  await desk.go('/oversight');
  await check(desk, 'oversight');
  await page.getByText(counted(desk, 'oversight.checked')).first().waitFor();
  await picture(desk, 'oversight');

  await section(desk, 'statistics');
  const kinds = page.getByRole('region', { name: desk.word('oversight.byKind') });
  await kinds.getByRole('table').waitFor();
  await picture(desk, 'oversight-statistics');
  await kinds.getByRole('button').first().click();
  const acts = page.getByRole('dialog', { name: desk.word('oversight.behindNumber') });
  await acts.getByRole('listitem').first().waitFor();
  await page.keyboard.press('Escape');
  await acts.waitFor({ state: 'detached' });

  await section(desk, 'refusals');
  await page.getByRole('region', { name: desk.word('oversight.reasons') }).waitFor();
  await picture(desk, 'oversight-refusals');

  await section(desk, 'law');
  await desk.button('oversight.effect').first().click();
  await page.getByRole('region', { name: desk.word('oversight.effect') }).waitFor();
  await picture(desk, 'oversight-law');

  await section(desk, 'sample');
  await page.getByRole('button', { name: desk.word('oversight.drawNow'), exact: true }).click();
  await page
    .getByRole('button', { name: either(desk, 'oversight.judge', 'oversight.judgeAgain') })
    .first()
    .click();
  const finding = page.getByRole('dialog');
  await finding.getByRole('button', { name: desk.word('oversight.keep') }).click();
  await finding.waitFor({ state: 'detached' });
  await page.getByText(desk.word('oversight.verdict.in-order'), { exact: true }).first().waitFor();
  await picture(desk, 'oversight-sample');

  await section(desk, 'person');
  await page.getByLabel(desk.word('oversight.reference')).fill('DPO/2026-7');
  await page.getByLabel(desk.word('oversight.nameOrId')).fill(person);
  await page.getByRole('button', { name: desk.word('oversight.find'), exact: true }).click();
  await page.getByRole('button', { name: counted(desk, 'oversight.openFile') }).click();
  await page.getByRole('heading', { name: counted(desk, 'oversight.processing') }).waitFor();
  await picture(desk, 'oversight-person');
}

async function section(desk, name) {
  await desk.page.getByRole('tab', { name: desk.word(`oversight.tab.${name}`), exact: true }).click();
}

/** Any plural form of a sentence. */
function counted(desk, key) {
  const forms = new Intl.PluralRules(desk.language).resolvedOptions().pluralCategories;
  return new RegExp(forms.map((form) => pattern(desk.language, `${key}_${form}`).source).join('|'));
}

function either(desk, ...keys) {
  return new RegExp(`^(${keys.map((key) => word(desk.language, key)).join('|')})$`);
}
