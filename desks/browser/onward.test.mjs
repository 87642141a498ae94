import { after, before, test } from 'node:test';
import * as act from './acts.mjs';
import { call, makePartners, until } from './calls.mjs';
import { hasBrowser, launch, openDesk } from './desk.mjs';
import { startNode } from './node.mjs';
import { createAccount, enter, openApprover } from './people.mjs';
import { picture } from './screens.mjs';

/** A row of three: what the first gave the second, the second would hand on to the third. */
const NODES = [
  { party: 'azwara', name: 'أزوارة', country: 'AZ', languages: 'ar,fr' },
  { party: 'costalba', name: 'Costalba', country: 'CB', languages: 'es,en' },
  { party: 'kestermark', name: 'Kestermark', country: 'KM', languages: 'fr,en' },
];
const LANGUAGES = ['ar', 'en', 'fr'];
const ITEM = 'مستودع الرصيف الرابع';
const ROLES = ['analyst', 'liaison', 'approver'];

const skip = hasBrowser() ? false : 'chromium is not installed: apt-get install chromium';

let browser;
const nodes = [];
let first;
let second;
let third;

before(async () => {
  if (skip) return;
  // One after the other: the first start of a fresh clone builds the node.
  for (const node of NODES) nodes.push(await startNode(node));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await Promise.all(nodes.map((node) => node.stop()));
});

test('consent is asked for, given and used; what went on under it is restricted, opened again and called back', {
  skip,
}, async () => {
  [first, second, third] = await staffed();
  await brought(first);
  await release(first, 'Costalba');
  await arrived(second);
  await talk(second, 'inbox', 'Is the gate on the water side watched at night?', 'talk-asked');
  await answered(first, 'نعم، من منتصف الليل إلى السادسة.');

  await askFor(second);
  await consent(first);
  await handOn(second);
  await arrived(third);

  await restrict(first);
  for (const desk of [second, third]) await unseen(desk);
  await shutButKept(second);
  await lift(first);
  for (const desk of [second, third]) {
    await until('it may be used again', async () => (await found(desk)).length === 1);
  }

  await callBack(first);
  await until('the third has it no more', async () => {
    return (await found(third)).length === 0;
  });
  await seeTree(first);
  first.sound('onward, first');
  second.sound('onward, second');
  third.sound('onward, third');
});

/** Partners in a row, and at each of them somebody who reads and sends. */
async function staffed() {
  const admins = [];
  for (const [i, node] of nodes.entries()) {
    const admin = await openDesk(browser, node, { language: LANGUAGES[i] });
    await admin.page.goto(node.signInLink);
    await admin.page.getByText(admin.word('people.first')).waitFor();
    admins.push(admin);
  }
  await makePartners(admins[0], admins[1], 'identity');
  await makePartners(admins[1], admins[2], 'identity');
  const staff = [];
  for (const [i, admin] of admins.entries()) {
    await admin.go('/people');
    const approver = await openApprover(browser, nodes[i], LANGUAGES[i]);
    const invitation = await createAccount(admin, approver, `${NODES[i].name} 1`, ROLES);
    await approver.close();
    const desk = await openDesk(browser, nodes[i], { language: LANGUAGES[i] });
    await enter(desk, invitation);
    await act.statePurpose(desk, 'event-security');
    await desk.page.getByText(desk.word('bank.empty')).waitFor();
    staff.push(desk);
    await admin.close();
  }
  return staff;
}

/** What both others may have, but the third only with the originator's consent. */
const HANDLING = {
  type: 'marking-definition',
  spec_version: '2.1',
  id: 'marking-definition--2b1c7c56-0d0e-4d8f-9c1b-5f0b6d3f8a41',
  created: '2026-11-01T08:00:00.000Z',
  name: 'jisr-handling',
  extensions: {
    'extension-definition--9e606489-245a-4358-b240-eb60f1875dac': {
      extension_type: 'property-extension',
      originator: 'azwara',
      holder: 'azwara',
      legal_basis: [
        {
          instrument: 'القانون رقم 12-19 المتعلق بالمعلومات الأمنية',
          article: 'المادة 4',
          authority: 'المكتب المركزي لأمن أزوارة',
        },
      ],
      purposes: ['event-security'],
      subject_category: 'none',
      minor: false,
      assertion: 'fact',
      marking: 'amber',
      conditions: [{ code: 'no-onward' }],
      releasable_to: ['costalba', 'kestermark'],
      review_by: '2046-12-31T00:00:00Z',
      delete_after: '2051-12-31T00:00:00Z',
      state: 'current',
    },
  },
};

async function brought(desk) {
  const bundle = {
    type: 'bundle',
    id: 'bundle--0c1f7a52-3a0e-4f0e-9d7e-0b6a5f1d2c31',
    objects: [
      HANDLING,
      {
        type: 'identity',
        spec_version: '2.1',
        id: 'identity--5f0b7c1e-6b1d-4c0a-8f39-2f6f1f0a7d10',
        created: '2026-11-01T08:00:00.000Z',
        modified: '2026-11-01T08:00:00.000Z',
        name: ITEM,
        identity_class: 'organization',
        object_marking_refs: [HANDLING.id],
      },
    ],
  };
  const job = await call(
    desk,
    'POST',
    '/api/imports?name=quay.json&marking=amber&originator=azwara&purpose=event-security',
    JSON.stringify(bundle),
  );
  await until(
    'it is stored',
    async () => (await call(desk, 'GET', `/api/imports/${job.id}`)).state === 'done',
  );
}

async function openCard(desk, partner) {
  const { page } = desk;
  await desk.go(`/bank?q=${encodeURIComponent(ITEM)}`);
  await act.answered(desk);
  await page.locator('mark').first().waitFor();
  for (const key of ['j', 'x', 'r']) await page.keyboard.press(key);
  await page.getByRole('checkbox', { name: partner }).check();
  await act.noConcern(desk);
}

async function send(desk) {
  const card = desk.page.getByRole('dialog');
  await card.getByText(desk.word('exchange.outcome.permit')).first().waitFor();
  await card.locator('footer button').last().click();
  await card.getByRole('link', { name: desk.word('exchange.release.toOutbox') }).click();
  await act.seeState(desk, 'exchange.state.acknowledged');
}

async function release(desk, partner) {
  await openCard(desk, partner);
  await send(desk);
}

/** What comes later waits behind a button of the list, so the desk is opened when it is there. */
async function arrived(desk) {
  await until('it arrives', async () => JSON.stringify(await call(desk, 'GET', '/api/inbox')).includes(ITEM));
  await desk.go('/inbox');
  await desk.page.getByText(ITEM).first().waitFor();
}

/** Says something to the other side about what the newest letter brought. */
async function talk(desk, box, text, shot) {
  const { page } = desk;
  await desk.go(`/${box}`);
  await desk.button('remarks.open').first().click();
  const card = page.getByRole('dialog');
  await card.getByLabel(desk.word('remarks.say')).fill(text);
  await desk.button('remarks.send').click();
  await card.getByRole('listitem').filter({ hasText: text }).waitFor();
  await picture(desk, shot);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
}

/** The remark stands in the inbox as what it is, and is answered there. */
async function answered(desk, text) {
  await until('the remark arrives', async () =>
    (await call(desk, 'GET', '/api/inbox')).items.some((letter) => letter.kind === 'remark'),
  );
  await talk(desk, 'inbox', text, 'talk-answered');
}

/** The decision card says what is missing, and asks for it. */
async function askFor(desk) {
  const { page } = desk;
  await openCard(desk, 'Kestermark');
  await desk.button('consents.open').click();
  await page.getByLabel(desk.word('consents.reason')).fill('The depot stands beside their ferry terminal.');
  await picture(desk, 'consent-ask');
  await desk.button('consents.act').click();
  await page.getByText(desk.word('consents.askedNext')).waitFor();
  await page.keyboard.press('Escape');
  await desk.go('/requests');
  await page.getByText(desk.word('consents.state.asked')).waitFor();
}

async function consent(desk) {
  const { page } = desk;
  await desk.go('/requests');
  await desk.button('consents.do.grant').waitFor();
  await page.locator('#consents').scrollIntoViewIfNeeded();
  await picture(desk, 'consents');
  await desk.button('consents.do.grant').click();
  const card = page.getByRole('dialog');
  await card.getByText(ITEM).waitFor();
  await picture(desk, 'consent-grant');
  await card.getByRole('button', { name: desk.word('consents.do.grant') }).click();
  await card.waitFor({ state: 'detached' });
  await page.getByText(desk.word('consents.state.granted')).waitFor();
}

async function handOn(desk) {
  await desk.go('/requests');
  await desk.page.getByText(desk.word('consents.state.granted')).waitFor();
  await picture(desk, 'consents');
  await release(desk, 'Kestermark');
}

async function found(desk) {
  return (await call(desk, 'GET', `/api/search?q=${encodeURIComponent(ITEM)}`)).items;
}

async function unseen(desk) {
  await until('it is shut', async () => (await found(desk)).length === 0);
}

/** The use of all copies is restricted, wherever they went. */
async function restrict(desk) {
  await desk.go('/outbox');
  await desk.button('exchange.recall.open').first().click();
  const card = desk.page.getByRole('dialog', { name: desk.word('exchange.recall.title') });
  await card.getByRole('radio', { name: desk.word('recalls.action.restrict') }).check();
  await card.getByRole('checkbox', { name: desk.word('recalls.evidence') }).check();
  await card.getByLabel(desk.word('exchange.recall.reason')).fill('اعترض صاحب المستودع على صحة العنوان.');
  await picture(desk, 'restrict');
  await card.locator('button[type=submit]').click();
  await card.waitFor({ state: 'detached' });
}

/** Whoever got it reads what was recalled here, by whom, and that it still holds. */
async function shutButKept(desk) {
  await desk.go('/inbox');
  await desk.page.getByText(desk.word('recalls.effect.restricted')).first().waitFor();
  await picture(desk, 'restricted');
  await desk.go('/outbox');
  await desk.page.getByText(desk.word('recalls.heard')).waitFor();
  await picture(desk, 'heard');
}

async function lift(desk) {
  await desk.go('/outbox');
  await desk.button('recalls.lift.open').click();
  const card = desk.page.getByRole('dialog', { name: desk.word('recalls.lift.title') });
  await card.getByLabel(desk.word('exchange.recall.reason')).fill('تأكد العنوان من وثيقة التسجيل.');
  await picture(desk, 'lift');
  await card.getByRole('button', { name: desk.word('recalls.lift.act') }).click();
  await card.waitFor({ state: 'detached' });
}

async function callBack(desk) {
  const { page } = desk;
  await desk.go('/outbox');
  await act.recall(desk, 'المصدر تراجع عن إفادته.', async () => undefined);
  await page.getByText(ITEM).first().waitFor();
}

async function seeTree(desk) {
  const { page } = desk;
  await desk.go('/outbox');
  await page.getByText(desk.word('recalls.title')).first().waitFor();
  await picture(desk, 'recalls');
}
