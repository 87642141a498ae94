import { openDesk } from './desk.mjs';
import { addKey, confirmByKey, giveAuthenticator } from './keys.mjs';
import { picture } from './screens.mjs';

/** Accounts, which an administrator and an approver make together. */

/** The first approver of a node, with the key without which they agree to nothing. */
export async function openApprover(browser, node, language) {
  const desk = await openDesk(browser, node, { language });
  await desk.page.goto(node.approverLink);
  await desk.page.getByText(desk.word('session.purposeTitle')).waitFor();
  await desk.page
    .getByRole('button', { name: desk.word('lists.purpose.event-security'), exact: true })
    .click();
  await desk.page.getByText(desk.word('frame.desk.bank')).first().waitFor();
  await giveAuthenticator(desk);
  await addKey(desk, 'First key');
  return desk;
}

/** Proposes an account and has it agreed to: the link of the one and the code of the other. */
export async function createAccount(admin, approver, name, roles, pictures = false) {
  const code = await propose(admin, name, roles, pictures);
  return { code, link: await agree(approver, name, pictures) };
}

async function propose(desk, name, roles, pictures) {
  const { page } = desk;
  await desk.button('people.create').first().click();
  const card = page.getByRole('dialog');
  await card.getByLabel(desk.word('people.name')).fill(name);
  for (const role of roles) {
    await card.getByRole('checkbox', { name: desk.word(`lists.role.${role}`) }).setChecked(true);
  }
  if (!roles.includes('analyst')) {
    await card.getByRole('checkbox', { name: desk.word('lists.role.analyst') }).setChecked(false);
  }
  await card.getByRole('button', { name: desk.word('people.propose') }).click();
  const code = await page.getByRole('dialog').locator('code').textContent();
  if (pictures) await picture(desk, 'people-code');
  await page.keyboard.press('Escape');
  if (pictures) await picture(desk, 'people-proposed');
  return code;
}

async function agree(desk, name, pictures) {
  const { page } = desk;
  await desk.go('/people');
  const line = page.getByRole('listitem').filter({ hasText: name }).first();
  await line.waitFor();
  if (pictures) await picture(desk, 'people-approver');
  await line.getByRole('button', { name: desk.word('people.agree') }).click();
  await (await confirmByKey(desk, 'approval')).click();
  const link = await page.getByRole('dialog').locator('code').textContent();
  if (pictures) await picture(desk, 'people-link');
  await page.keyboard.press('Escape');
  return link;
}

/** Opens a link and types the code that goes with it. */
export async function enter(desk, { link, code }, pictures = false) {
  await desk.page.goto(link);
  const field = desk.page.getByLabel(desk.word('session.linkCode'));
  await field.waitFor();
  if (pictures) await picture(desk, 'link-code');
  await field.fill(code);
  await desk.button('session.enter').click();
}
