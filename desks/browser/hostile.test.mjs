import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as act from './acts.mjs';
import { hasBrowser, launch, openDesk } from './desk.mjs';
import { startNode } from './node.mjs';
import { createAccount, enter, openApprover } from './people.mjs';

/** Whatever somebody may write somewhere is shown as what it is: text. */

const skip = hasBrowser() ? false : 'chromium is not installed: apt-get install chromium';
const NODE = { party: 'azwara', name: 'أزوارة <b>x</b>', country: 'AZ', languages: 'ar,fr' };

/** Runs where text becomes markup, an address, a template or a style; the mark at the end finds it again. */
const hostile = (mark) =>
  `"><img src=x onerror="window.pwned=1"><script>window.pwned=2</script><svg onload=window.pwned=3>\u202eنص\u202c \${window.pwned=4} {{pwned}} ${mark}`;
/** The same as short as the name of a person may be. */
const NAME = '"><img src=x onerror=window.pwned=7><script>window.pwned=8</script> نص';
const ADDRESS = 'javascript:window.pwned=5';
const TIMES = { created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z' };

let browser;
let node;
let admin;
let approver;
let officer;

before(async () => {
  if (skip) return;
  node = await startNode(NODE);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await node?.stop();
});

const id = (type, number) => `${type}--00000000-0000-4000-8000-00000000000${number}`;

function object(type, number, more) {
  const text = hostile(type);
  return {
    type,
    spec_version: '2.1',
    id: id(type, number),
    ...TIMES,
    name: text,
    description: text,
    labels: [text],
    external_references: [{ source_name: text, description: text, url: ADDRESS, external_id: text }],
    x_own_words: text,
    ...more,
  };
}

function bundle() {
  const text = hostile('inner');
  const plain = (type, number, more) => ({ type, spec_version: '2.1', id: id(type, number), ...more });
  const objects = [
    object('identity', 1, { identity_class: 'individual', contact_information: text, roles: [text] }),
    object('threat-actor', 2, { aliases: [text], goals: [text], threat_actor_types: [text] }),
    object('malware', 3, { is_family: true, aliases: [text], malware_types: [text] }),
    object('report', 4, { published: TIMES.created, object_refs: [id('identity', 1)], report_types: [text] }),
    object('location', 5, { latitude: 1, longitude: 1, city: text, country: 'AZ', street_address: text }),
    object('relationship', 6, {
      relationship_type: 'related-to',
      source_ref: id('threat-actor', 2),
      target_ref: id('identity', 1),
    }),
    plain('url', 7, { value: ADDRESS }),
    plain('file', 8, { name: text }),
    plain('user-account', 9, { display_name: text, account_login: text, user_id: text }),
  ];
  delete objects[5].name;
  return { type: 'bundle', id: id('bundle', 1), objects };
}

async function ask(desk, method, path, body) {
  const [status, answer] = await desk.page.evaluate(
    async ([method, path, body]) => {
      const session = await (await fetch('/api/session')).json();
      const headers = {
        'Content-Type': 'application/json',
        'Jisr-Csrf': session.csrf,
        'Jisr-Purpose': 'event-security',
      };
      const reply = await fetch(path, { method, headers, body: JSON.stringify(body) });
      return [reply.status, await reply.text()];
    },
    [method, path, body],
  );
  assert.ok(status < 300, `${path} ${status} ${answer}`);
}

/** Opens a page, lets it come to rest, and looks whether any text became more than text. */
async function harmless(desk, path) {
  await desk.go(path);
  await desk.page.waitForLoadState('networkidle').catch(() => {});
  await unharmed(desk, path);
}

async function unharmed(desk, what) {
  const found = await desk.page.evaluate(() => ({
    ran: window.pwned ?? null,
    elements: [...document.querySelectorAll('*')]
      .filter(
        (each) =>
          [...each.attributes].some((one) => one.name.startsWith('on')) ||
          /^\s*javascript:/i.test(each.getAttribute('href') ?? each.getAttribute('src') ?? '') ||
          (each.localName === 'img' && each.getAttribute('src') === 'x'),
      )
      .map((each) => each.outerHTML.slice(0, 200)),
  }));
  assert.deepEqual(found, { ran: null, elements: [] }, what);
  desk.sound(what);
}

async function watched() {
  const desk = await openDesk(browser, node, { language: 'ar' });
  desk.page.on('dialog', (dialog) => {
    desk.faults.push(`a dialog of the page's own: ${dialog.message()}`);
    dialog.dismiss();
  });
  return desk;
}

async function invited(roles) {
  const invitation = await createAccount(admin, approver, NAME, roles);
  const desk = await watched();
  await enter(desk, invitation);
  return desk;
}

test('names of people are text', { skip }, async () => {
  admin = await watched();
  await admin.page.goto(node.signInLink);
  await admin.page.getByText(admin.word('people.first')).waitFor();
  approver = await openApprover(browser, node, 'ar');
  officer = await invited(['analyst', 'liaison', 'approver']);
  await officer.page.getByText(officer.word('session.purposeTitle')).waitFor();
  await act.statePurpose(officer, 'event-security');
  await harmless(admin, '/people');
  await harmless(officer, '/settings');
});

test('every text of an imported object is text, in every view of it', { skip }, async () => {
  await act.importText(
    officer,
    'hostile "><img src=x onerror=window.pwned=6>.json',
    JSON.stringify(bundle()),
  );
  await officer.page
    .getByText(officer.word('imports.state.done'), { exact: true })
    .first()
    .waitFor({ timeout: 60_000 });
  await unharmed(officer, 'the import');
  await harmless(officer, '/imports');
  await harmless(officer, '/bank?q=inner');
  assert.ok((await officer.page.getByText('onerror').count()) > 0, 'the text is there to be read');
  for (const each of bundle().objects.filter((one) => one.type !== 'relationship')) {
    await harmless(officer, `/entity/${each.id}`);
  }
  await harmless(officer, `/entity/${id('threat-actor', 2)}`);
  for (const tab of ['statements', 'relations', 'graph', 'timeline']) {
    await act.openTab(officer, tab);
    await officer.page.waitForTimeout(500);
    await unharmed(officer, tab);
  }
  await harmless(officer, `/entity/${id('location', 5)}`);
  await act.openTab(officer, 'map');
  await unharmed(officer, 'the map');
});

test('names of feeds, subscribers and requests are text', { skip }, async () => {
  await ask(officer, 'POST', '/api/feeds', {
    name: NAME,
    apiRoot: 'https://feeds.example/api/',
    collection: 'one',
    originator: 'lighthouse',
    marking: 'amber',
    user: 'reader',
    secret: 'invented-word',
    everySeconds: 3600,
  });
  for (const path of ['/feeds', '/partners', '/inbox', '/outbox', '/tip-offs', '/retention']) {
    await harmless(officer, path);
  }
  await admin.go('/people');
  const oversight = await invited(['oversight']);
  await oversight.page.getByRole('navigation').first().waitFor();
  await ask(oversight, 'POST', '/api/subject-requests', {
    kind: 'access',
    language: 'ar',
    fileReference: 'DPO/2026-9',
  });
  for (const path of ['/oversight', '/log', '/retention']) await harmless(oversight, path);
  await harmless(admin, '/log');
});

test('hostile words in an address are words', { skip }, async () => {
  const words = encodeURIComponent(hostile('address'));
  for (const path of [`/bank?q=${words}`, `/log?kind=${words}`, `/entity/${words}`, `/${words}`]) {
    await officer.go(path);
    await officer.page.waitForLoadState('networkidle').catch(() => {});
    officer.faults.splice(
      0,
      officer.faults.length,
      ...officer.faults.filter((one) => !/\b40[034]\b/.test(one)),
    );
    await unharmed(officer, path);
  }
});
