import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as act from './acts.mjs';
import { hasBrowser, launch, openDesk } from './desk.mjs';
import * as money from './money.mjs';
import * as networks from './networks.mjs';
import { startNode } from './node.mjs';
import { createAccount, enter, openApprover } from './people.mjs';
import { picture } from './screens.mjs';
import * as timeline from './timeline.mjs';

const AZWARA = { party: 'azwara', name: 'أزوارة', country: 'AZ', languages: 'ar,fr' };
const BUNDLE = new URL(
  '../../exercise/src/main/resources/org/jisr/exercise/data/azwara.json',
  import.meta.url,
).pathname;
const BEGIN = ['bank-account', 'phone-number'];
const TITLE = 'حلقة إعادة بيع التذاكر';
const MONEY = 'أموال حلقة التذاكر';
const CALLS = 'مكالمات ثمانية أشهر';
const OTHER = 'الحلقة نفسها ببذرة أخرى';

const skip = hasBrowser() ? false : 'chromium is not installed: apt-get install chromium';

let browser;
let node;
let analyst;

before(async () => {
  if (skip) return;
  node = await startNode(AZWARA);
  browser = await launch();
  const admin = await openDesk(browser, node, { language: 'ar' });
  await admin.page.goto(node.signInLink);
  await admin.page.getByText(admin.word('people.first')).waitFor();
  const second = await openApprover(browser, node, 'ar');
  const invitation = await createAccount(admin, second, 'مريم بن يوسف', ['analyst', 'liaison']);
  analyst = await openDesk(browser, node, { language: 'ar' });
  await enter(analyst, invitation);
  await act.statePurpose(analyst, 'event-security');
  await analyst.page.getByText(analyst.word('bank.empty')).waitFor();
  await act.importFile(analyst, BUNDLE);
});

after(async () => {
  await browser?.close();
  await node?.stop();
});

test('a scenario is opened on a legal basis, walked through, decided and taken along', { skip }, async () => {
  await networks.empty(analyst);
  await networks.beginFromBank(analyst, BEGIN);
  await networks.open(analyst, TITLE);
  await networks.settled(analyst);
  await networks.walkList(analyst);
  await networks.walkPlan(analyst);
  await picture(analyst, 'networks');
  await networks.decide(analyst, 'يكفي تعليق الحسابات؛ الصورة ناقصة.');
  await networks.exportAll(analyst, TITLE);
  analyst.sound('a scenario');
});

test('layers and times thin the network out, and a timeline tells who came into the middle', {
  skip,
}, async () => {
  await timeline.begin(analyst, BUNDLE);
  await networks.open(analyst, CALLS, { seed: 3 });
  await networks.settled(analyst);
  await timeline.layersAndTime(analyst);
  await timeline.look(analyst);
  await timeline.walk(analyst);
  await timeline.pictured(analyst);
  await networks.exportAll(analyst, CALLS);
  await act.turnTo(analyst, 'en');
  await timeline.look(analyst);
  await timeline.pictured(analyst);
  await act.turnTo(analyst, 'ar');
  analyst.sound('a timeline');
});

test('two scenarios stand side by side, in every language and without their code on other desks', {
  skip,
}, async () => {
  const { page } = analyst;
  await networks.beginFromBank(analyst, BEGIN);
  await networks.open(analyst, OTHER, { seed: 7 });
  await networks.compare(analyst, TITLE);
  await picture(analyst, 'networks-beside');
  for (const language of ['en', 'fr', 'es']) {
    await act.turnTo(analyst, language);
    await page.getByRole('heading', { name: analyst.word('networks.both') }).waitFor();
    await networks.settled(analyst);
    if (language === 'en') {
      await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
      await networks.walkPlan(analyst);
      const plan = page.locator('#thought-away');
      await picture(analyst, 'networks', () =>
        plan.evaluate((told) => told.scrollIntoView({ block: 'center' })),
      );
    }
  }
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  await analyst.go('/imports');
  await page.getByRole('heading', { level: 1, name: analyst.word('imports.title') }).waitFor();
  assert.ok(!fetched.some((url) => /OneScenario|layout\.worker/.test(url)));
  analyst.sound('side by side');
});

test('money is followed between two accounts, drawn, listed and printed with its caution', {
  skip,
}, async () => {
  const { page } = analyst;
  await act.turnTo(analyst, 'ar');
  await money.importPayments(analyst);
  await money.beginFromAccount(analyst, 'حساب شباك الواحة');
  await networks.open(analyst, MONEY, { seed: 3 });
  await networks.settled(analyst);
  await money.follow(analyst, 'حساب موزع الساحة', 'حساب الميناء في كسترمارك');
  await picture(analyst, 'money', () => money.drawing(analyst));
  await picture(analyst, 'money-patterns', () => money.patterns(analyst));
  await networks.exportAll(analyst, MONEY, ['flow.title', 'flow.kind.structuring']);
  await act.turnTo(analyst, 'en');
  await page.getByRole('heading', { name: analyst.word('flow.patterns') }).waitFor();
  await networks.settled(analyst);
  await picture(analyst, 'money', () => money.drawing(analyst));
  await picture(analyst, 'money-patterns', () => money.patterns(analyst));
  analyst.sound('money');
});
