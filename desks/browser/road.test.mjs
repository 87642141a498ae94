import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as act from './acts.mjs';
import { hasBrowser, launch, openDesk } from './desk.mjs';
import { addKey, comeBackByKey, confirmByKey, giveAuthenticator } from './keys.mjs';
import * as ledger from './ledger.mjs';
import { startNode } from './node.mjs';
import { check, oversee } from './oversight.mjs';
import { createAccount, enter, openApprover } from './people.mjs';
import * as persons from './persons.mjs';
import * as requests from './requests.mjs';
import * as screening from './screening.mjs';
import { picture } from './screens.mjs';
import * as spaces from './spaces.mjs';
import { openCollection } from './taxii.mjs';
import { pattern } from './words.mjs';

const AZWARA = { party: 'azwara', name: 'أزوارة', country: 'AZ', languages: 'ar,fr' };
const COSTALBA = { party: 'costalba', name: 'Costalba', country: 'CB', languages: 'es,en' };
const DATA = new URL('../../exercise/src/main/resources/org/jisr/exercise/data/', import.meta.url).pathname;

/** Somebody in the imported bundle. */
const PERSON = 'Jean Rochelune';

const skip = hasBrowser() ? false : 'chromium is not installed: apt-get install chromium';

let failed = false;
let browser;
let azwara;
let costalba;
let admin;
let second;
let analyst;
let liaison;

/** One stretch of the road; after a failure the rest is not walked, for it would only fail for the same reason. */
function step(name, walk) {
  test(name, { skip }, async (t) => {
    if (failed) return t.skip('an earlier step failed');
    failed = true;
    await walk();
    failed = false;
  });
}

before(async () => {
  if (skip) return;
  [azwara, costalba] = await Promise.all([startNode(AZWARA), startNode(COSTALBA)]);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await Promise.all([azwara?.stop(), costalba?.stop()]);
});

step(
  'an administrator signs in once and proposes an account that may see content, which an approver agrees to',
  async () => {
    admin = await openDesk(browser, azwara, { language: 'ar' });
    await admin.page.goto(azwara.signInLink);
    await admin.page.getByText(admin.word('people.first')).waitFor();
    await picture(admin, 'people');
    second = await openApprover(browser, azwara, 'ar');
    const roles = ['analyst', 'liaison', 'approver'];
    const invitation = await createAccount(admin, second, 'مريم بن يوسف', roles, true);
    analyst = await openDesk(browser, azwara, { language: 'ar' });
    await enter(analyst, invitation, true);
    await analyst.page.getByText(analyst.word('session.purposeTitle')).waitFor();
    await picture(analyst, 'purpose');
    await act.statePurpose(analyst, 'event-security');
    await analyst.page.getByText(analyst.word('bank.empty')).waitFor();
    admin.sound('the administrator’s desk');
    second.sound('the approver’s desk');

    const late = await openDesk(browser, azwara, { language: 'ar' });
    await late.page.goto(invitation.link);
    await late.page.getByText(late.word('session.spent')).waitFor();
    await picture(late, 'sign-in');
    await late.close();

    const far = await openDesk(browser, costalba, { language: 'en' });
    await far.page.goto(costalba.signInLink);
    await far.page.getByText(far.word('people.first')).waitFor();
    await picture(far, 'people');
    const farSecond = await openApprover(browser, costalba, 'en');
    const farRoles = [...roles, 'field-officer'];
    const farInvitation = await createAccount(far, farSecond, 'Ines Roldán', farRoles, true);
    farSecond.sound('the far approver’s desk');
    await farSecond.close();
    liaison = await openDesk(browser, costalba, { language: 'en' });
    await enter(liaison, farInvitation, true);
    await act.statePurpose(liaison, 'event-security');
    await liaison.page.getByText(liaison.word('bank.empty')).waitFor();
    await far.close();
  },
);

step('a dropped bundle is stored under the chosen handling and can be searched', async () => {
  await act.importFile(analyst, `${DATA}azwara.json`);
  await act.importFile(liaison, `${DATA}costalba.json`);
  await picture(analyst, 'import');
  await picture(liaison, 'import');
  analyst.sound('import');
});

step('a broken file is refused with a reason, and nothing of it is stored', async () => {
  await act.importText(analyst, 'cut-off.json', '{"type":"bundle","id":"bundle--1');
  await analyst.page.getByText(analyst.word('imports.state.refused'), { exact: true }).first().waitFor();
  await analyst.page.getByRole('link', { name: 'cut-off.json' }).click();
  await analyst.page.getByRole('alert').waitFor();
  analyst.sound('refused import');
});

step('a table shows what its rows would become, and is imported without the bad ones', async () => {
  for (const desk of [analyst, liaison]) {
    const card = await act.previewTable(
      desk,
      `${DATA}tables/stewards.csv`,
      `${DATA}tables/stewards.mapping.json`,
    );
    await picture(desk, 'table');
    await card.getByRole('button', { name: desk.word('imports.importTable') }).click();
    await act.openImport(desk, 'stewards.csv');
    await desk.page.getByRole('table').waitFor();
    desk.sound('table');
  }
});

step('a feed is added, asked at once, and says how it is doing', async () => {
  const collection = await openCollection('Lighthouse bulletin service');
  for (const desk of [analyst, liaison]) {
    await desk.go('/feeds');
    await act.addFeed(desk, 'Harbour bulletin نشرة الميناء', collection.apiRoot);
    await desk.page.getByText(desk.word('feeds.state.healthy'), { exact: true }).waitFor();
    await act.addFeed(desk, 'Island bulletin', 'http://127.0.0.1:9/api1/');
    await desk.page.getByText('INTAKE_FEED_UNREACHABLE').waitFor();
    await picture(desk, 'feeds');
    await desk.button('feeds.pause').first().click();
    await desk.page.getByText(desk.word('feeds.state.paused'), { exact: true }).waitFor();
    desk.sound('feeds');
  }
  await collection.close();
});

step('Arabic words are found, marked and opened from the keyboard alone', async () => {
  const { page } = analyst;
  await analyst.go('/bank');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('الفنار');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await act.answered(analyst);
  await page.locator('mark').first().waitFor();
  await picture(analyst, 'search');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.locator('[role=row][data-selected]').waitFor();
  const name = await page.locator('[role=row][data-selected] a').first().textContent();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/entity\//);
  await page.getByRole('heading', { level: 1, name: name.trim(), exact: true }).waitFor();
  analyst.sound('search');
});

step('an address reproduces a view, lens and filters included', async () => {
  const { page } = analyst;
  await analyst.go('/bank?type=%5B%22location%22%5D&lens=map');
  await page.getByRole('button', { name: analyst.word('bank.removeFilter') }).waitFor();
  await page.locator('canvas').waitFor();
  await page.waitForTimeout(1500);
  await picture(analyst, 'map');
  await analyst.go('/bank?lens=timeline');
  await page.locator('h2 >> nth=0').waitFor();
  await picture(analyst, 'timeline');
  await liaison.go('/bank?q=Almadraba');
  await liaison.page.locator('mark').first().waitFor();
  await picture(liaison, 'search');
  analyst.sound('lenses');
});

step('an entity shows statements, relationships, graph and timeline', async () => {
  await act.openEntity(analyst, 'Billets du Large');
  await picture(analyst, 'entity');
  assert.ok(Array.isArray((await act.exportMisp(analyst)).response));
  for (const tab of ['relations', 'graph', 'timeline']) {
    await act.openTab(analyst, tab);
    if (tab === 'graph') await picture(analyst, 'graph');
  }
  await act.openEntity(liaison, 'Transportes Almadraba Azul');
  await picture(liaison, 'entity');
  await act.openTab(liaison, 'graph');
  await liaison.page.locator('svg [role=link]').first().waitFor();
  await picture(liaison, 'graph');
  analyst.sound('entity');
  liaison.sound('entity');
});

step('a list is taken in, a name in other letters is found on it, and a person decides by keys', async () => {
  for (const desk of [analyst, liaison]) {
    const title = desk.language === 'ar' ? 'قائمة تجريبية للميناء' : 'Harbour trial list';
    await screening.takeList(desk, title);
    await screening.ask(desk, 'سليم كرم تمزالي', 'Salim Karam Tamzali');
    const held = desk === analyst ? PERSON : 'Transportes Almadraba Azul';
    await screening.decide(desk, held, 'Born a year earlier, other passport');
    await screening.batch(desk);
    await screening.calibrate(desk);
    await screening.shrinkList(desk, title);
    desk.sound('screening');
  }
});

step('before anything passed between nodes the ledger says what will fill it', async () => {
  await ledger.empty(analyst);
  analyst.sound('empty ledger');
});

step('two nodes exchange cards, a person compares them, and both sign one agreement', async () => {
  await act.exchangeCards(analyst, liaison);
  await act.agree(analyst, liaison, 'تأمين نهائي كأس الضفتين');
  await picture(analyst, 'partners');
  await picture(liaison, 'partners');
  analyst.sound('partners');
  liaison.sound('partners');
});

/** By the node, what the outside party showed itself with. */
const tokens = new Map();

step('an outside party is given terms and a token, and polls its own collection with it', async () => {
  for (const desk of [analyst, liaison]) {
    const token = await act.addSubscriber(desk, 'north-cert', 'North CERT مركز الشمال');
    const answer = await fetch(`${desk.node.url}/taxii2/jisr/collections/released/objects/`, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/taxii+json;version=2.1' },
    });
    assert.equal(answer.status, 200);
    tokens.set(desk, token);
    await picture(desk, 'subscribers');
    const agree = await act.letPush(desk);
    await picture(desk, 'terms');
    await agree();
    await act.pinNonsense(desk);
    desk.sound('subscribers');
  }
});

step('a node fills a collection on another server and says how that is going', async () => {
  for (const [desk, other] of [
    [analyst, liaison],
    [liaison, analyst],
  ]) {
    const root = `${other.node.url}/taxii2/jisr/`;
    await act.addOutlet(desk, 'North CERT drop box صندوق الشمال', root, tokens.get(other));
    await desk.page.getByText(desk.word('outlets.state.healthy'), { exact: true }).waitFor();
    await act.addOutlet(desk, 'Island drop box', 'http://127.0.0.1:9/api1/', 'no token');
    await desk.page.getByText('EXCHANGE_OUTLET_UNREACHABLE').waitFor();
    await desk.page.getByText(desk.word('outlets.title')).first().scrollIntoViewIfNeeded();
    await picture(desk, 'outlets');
    await desk.button('outlets.pause').first().click();
    await desk.page.getByText(desk.word('outlets.state.paused'), { exact: true }).waitFor();
    desk.sound('outlets');
  }
});

step(
  'a passkey is added, signs its holder in without a name, and shows where they are signed in',
  async () => {
    for (const desk of [analyst, liaison]) {
      await giveAuthenticator(desk);
      await addKey(desk, desk.language === 'ar' ? 'مفتاح الجيب' : 'Pocket key');
      await comeBackByKey(desk);
      await picture(desk, 'sign-in');
      await desk.button('session.byKey').click();
      await desk.page.getByText(desk.word('frame.desk.bank')).first().waitFor();
      await desk.go('/settings');
      const session = desk.page.getByRole('listitem').filter({ hasText: desk.word('settings.here') });
      await session.filter({ hasText: desk.word('settings.method.passkey') }).waitFor();
      await picture(desk, 'security');
      desk.sound('passkey');
    }
  },
);

step('a second way in is confirmed with the first, and its code is shown as a picture', async () => {
  const { page } = liaison;
  await liaison.go('/settings');
  await liaison.button('settings.passwordSetUp').click();
  await page.getByLabel(liaison.word('settings.passwordNew')).fill('three otters under the pier');
  await liaison.button('settings.next').click();
  await (await confirmByKey(liaison, 'credential')).click();
  await page.getByRole('img', { name: liaison.word('settings.codesPicture') }).waitFor();
  await picture(liaison, 'codes');
  liaison.sound('codes');
});

step('the decision card says what each partner gets and why not; what is permitted arrives', async () => {
  const { page } = analyst;
  await analyst.go(`/bank?q=${encodeURIComponent('الفنار')}`);
  await act.answered(analyst);
  await page.locator('mark').first().waitFor();
  for (const key of ['j', 'x', 'j', 'x', 'j', 'x', 'r']) await page.keyboard.press(key);
  await page
    .getByRole('region', { name: analyst.word('exchange.release.prospects') })
    .getByText('Costalba', { exact: true })
    .waitFor();
  await picture(analyst, 'release-whom');
  await act.releaseTo(analyst, 'Costalba');
  await act.noConcern(analyst);
  await page.getByText(analyst.word('exchange.outcome.permit')).first().waitFor();
  await page.getByText(analyst.word('exchange.outcome.deny')).first().waitFor();
  await picture(analyst, 'release');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /إحالة .*عنصرين.*شريك واحد/ })
    .click();
  const confirm = await confirmByKey(analyst, 'release');
  await picture(analyst, 'confirm');
  await confirm.click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: analyst.word('exchange.release.toOutbox') })
    .click();
  await act.seeState(analyst, 'exchange.state.acknowledged');
  await picture(analyst, 'outbox');
  await liaison.go('/inbox');
  await liaison.page.getByText('شاحنة مطاعم الفنار').first().waitFor();
  await picture(liaison, 'inbox');
  analyst.sound('release');
  liaison.sound('inbox');
});

step('what one officer may not release alone leaves when another one agrees', async () => {
  await persons.importChild(analyst);
  await persons.workOn(analyst, '2026-031');
  await persons.putForward(analyst, 'Costalba', 'شوهد الطفل يصعد إلى عبّارة كوستالبا قبل ساعة.');
  await admin.go('/people');
  const invitation = await createAccount(admin, second, 'سليم الرايس', ['approver']);
  const approver = await openDesk(browser, azwara, { language: 'ar' });
  await enter(approver, invitation);
  await act.statePurpose(approver, 'event-security');
  await persons.workOn(approver, '2026-031');
  await persons.approve(approver);
  await act.seeLetter(analyst, 'exchange.kind.release', 'exchange.state.acknowledged');
  await persons.workOn(analyst, '');
  analyst.sound('put forward');
  approver.sound('approval');
  await approver.close();
});

step('an emergency opens one closed item for half an hour', async () => {
  await analyst.go('/bank');
  await persons.openInEmergency(analyst, 'قد يكون المشتري على العبّارة، وحسابه في هذا التقرير.', '2026-032');
  await persons.workOn(analyst, '');
  analyst.sound('emergency');
});

step('a tip-off interrupts the partner’s desk and its outcome comes back', async () => {
  await liaison.go('/bank');
  await liaison.page.getByRole('table').waitFor();
  await act.openEntity(analyst, 'Billets du Large');
  await act.tipOff(
    analyst,
    'Costalba',
    'شاحنة تبريد تحمل بطاقة «توريد» مكررة تصعد إلى عبّارة الليلة.',
    'تفتيش الشاحنة على الرصيف دون توقيف السائق.',
    async () => (await confirmByKey(analyst, 'release')).click(),
  );
  const card = liaison.page.getByRole('alertdialog');
  await card.waitFor();
  await picture(liaison, 'tip-off-incoming');
  await liaison.page.keyboard.press('a');
  await card.waitFor({ state: 'detached' });
  await act.reportOutcome(liaison, 'found', 'Twenty-five flares under a false floor.');
  await act.takeAlert(liaison);
  await picture(liaison, 'tip-off');
  await act.seeOutcome(analyst, 'found');
  await picture(analyst, 'tip-off');
  analyst.sound('tip-off');
  liaison.sound('tip-off');
});

step('a request is asked, asked back about, held as “no data”, and refused with its reason', async () => {
  const title = 'Who rented the white van?';
  await requests.askFor(liaison, AZWARA.name, {
    title,
    what: 'Name and address of who rented the van AZ-4471-Q on 20 November.',
    offence: 'Preparation of an attack on a public event',
    facts: 'The van was seen twice beside the stadium’s fuel store.',
    link: 'Whoever rented it most likely drives it.',
    reasons: 'The van is registered with a hire firm in your capital.',
    necessity: 'No other way is left before the match; one name is asked, nothing else.',
    useLimits: 'To find the driver; not as evidence without asking again.',
  });
  await requests.open(analyst, title);
  await requests.triageAndAsk(analyst, 'أيّ الشاحنتين تقصدون؟');
  await requests.clarify(liaison, 'أيّ الشاحنتين تقصدون؟', 'The white one, not the other.');
  await requests.sayNothing(analyst, 'The white one, not the other.');
  await requests.refuse(analyst, 'petty-offence');
  await liaison.page
    .getByText(liaison.word('requests.asking.refused'), { exact: true })
    .waitFor({ timeout: 30_000 });
  await requests.open(liaison, title);
  analyst.sound('requests');
  liaison.sound('requests');
});

step('what was released is called back, and the partner answers with a receipt', async () => {
  await analyst.go('/outbox');
  await act.recall(analyst, 'المصدر صحّح إفادته.', async () => {
    await (await confirmByKey(analyst, 'recall')).click();
  });
  await act.seeLetter(analyst, 'exchange.kind.recall', 'exchange.state.acknowledged');
  analyst.sound('recall');
});

step('two nodes sign one charter, and who leaves its space says what is deleted', async () => {
  const title = 'فضاء نهائي كأس الضفتين';
  await spaces.found(analyst, {
    title,
    event: 'تأمين المباراة والطرق المؤدية إلى الملعب والمرفأ.',
    partner: 'Costalba',
  });
  await spaces.sign(liaison, title);
  await spaces.seeAnswer(analyst, pattern('ar', 'spaces.signedVersion'));
  await spaces.openCollection(analyst, title);
  await analyst.go('/spaces');
  await analyst.page.getByRole('link', { name: title }).click();
  await spaces.leave(liaison);
  await spaces.seeAnswer(analyst, analyst.word('spaces.answer.left'));
  analyst.sound('spaces');
  liaison.sound('spaces');
});

step('the ledger counts what passed with the partner on both sides', async () => {
  await ledger.look(analyst, COSTALBA.name);
  await ledger.look(liaison, AZWARA.name);
  analyst.sound('ledger');
  liaison.sound('ledger');
});

step('the language turns the whole desk and its direction without a reload', async () => {
  const { page } = analyst;
  await analyst.go('/bank');
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  for (const [language, direction] of [
    ['fr', 'ltr'],
    ['es', 'ltr'],
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ]) {
    await act.turnTo(analyst, language);
    assert.equal(await page.evaluate(() => document.documentElement.dir), direction);
    await page.getByRole('link', { name: analyst.word('frame.desk.imports') }).waitFor();
  }
  assert.equal(await page.evaluate(() => window.stayed), true);
  analyst.sound('languages');
});

step('help, palette, settings and a wrong address are there in the dark as well', async () => {
  const { page } = analyst;
  await analyst.go('/settings');
  await page.getByText(analyst.word('settings.themes.dark'), { exact: true }).click();
  await picture(analyst, 'settings');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: analyst.word('frame.keyboard') }).waitFor();
  await picture(analyst, 'help');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  await analyst.go('/bank?q=%D8%A7%D9%84%D9%81%D9%86%D8%A7%D8%B1');
  await act.answered(analyst);
  await page.locator('mark').first().waitFor();
  await page.keyboard.press('j');
  await picture(analyst, 'search-dark');
  await analyst.go('/nowhere');
  await page.getByText(analyst.word('frame.notFound')).waitFor();
  analyst.sound('dark');
});

step('an approver sees what awaits a review and counts what would be erased', async () => {
  await analyst.go('/retention');
  for (const language of ['ar', 'en']) {
    await act.turnTo(analyst, language);
    await act.dryRun(analyst, '2050-01-01');
    await picture(analyst, 'retention-approver');
  }
  await act.turnTo(analyst, 'ar');
  analyst.sound('retention');
});

step('an oversight officer reads and verifies the log, and finds no content anywhere', async () => {
  await admin.go('/people');
  const invitation = await createAccount(admin, second, 'نادية المدققة', ['oversight']);
  const oversight = await openDesk(browser, azwara, { language: 'ar' });
  await enter(oversight, invitation);
  await oversight.page.getByRole('navigation').first().waitFor();
  await persons.reviewEmergency(oversight, 'كان الخطر قائمًا، ولم يُفتح سوى ما لزم.');
  await oversight.go('/log');
  await check(oversight, 'log');
  await oversight.page
    .getByText(pattern('ar', 'log.sound_many'))
    .or(oversight.page.getByText(pattern('ar', 'log.sound_few')))
    .or(oversight.page.getByText(pattern('ar', 'log.sound_other')))
    .first()
    .waitFor();
  await picture(oversight, 'log');
  await act.turnTo(oversight, 'en');
  await check(oversight, 'log');
  await picture(oversight, 'log');
  await act.requestOfAPerson(oversight, 'DPO/2026-7');
  await picture(oversight, 'retention');
  await act.turnTo(oversight, 'ar');
  await picture(oversight, 'retention');
  assert.equal(
    await oversight.page.getByRole('link', { name: oversight.word('frame.desk.bank') }).count(),
    0,
  );
  oversight.sound('log');
  for (const language of ['ar', 'fr']) {
    await act.turnTo(oversight, language);
    await ledger.look(oversight, COSTALBA.name);
    await oversee(oversight, PERSON);
    oversight.sound('oversight');
  }
  await oversight.go('/settings');
  await oversight.page.getByText(oversight.word('settings.themes.dark'), { exact: true }).click();
  await oversight.go('/oversight?tab=statistics');
  await oversight.page.getByRole('table').first().waitFor();
  await picture(oversight, 'oversight-dark');
  oversight.sound('oversight in the dark');
  await oversight.close();
});

step('a lost node is announced, and what is on the screen stays', async () => {
  await liaison.go('/bank');
  await liaison.page.getByRole('table').waitFor();
  await costalba.stop();
  costalba = undefined;
  await liaison.page.getByText(liaison.word('frame.goneTitle')).waitFor({ timeout: 30_000 });
  assert.ok((await liaison.page.getByRole('row').count()) > 1);
});

step('what waits for a lost node is packed into a sealed file', async () => {
  await analyst.go('/partners');
  await act.propose(analyst, 'اتفاق يُنقل باليد', async () => {
    await (await confirmByKey(analyst, 'agreement')).click();
  });
  const pouch = await act.packPouch(analyst);
  assert.match(pouch, /^jisr-pouch\/1 /);
  assert.ok(!pouch.includes('organised-crime'));
  await picture(analyst, 'pouches');
  await act.turnTo(analyst, 'en');
  await analyst.page.locator('#pouches').evaluate((shown) => shown.scrollIntoView());
  await picture(analyst, 'pouches');
  analyst.sound('pouches');
});
