import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { word } from './words.mjs';

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export function hasBrowser() {
  return existsSync(BROWSER);
}

export function launch() {
  return chromium.launch({ executablePath: BROWSER, args: QUIET });
}

/**
 * One person's browser at one node. Everything that must never happen is collected from the first request on: faults on
 * the console, violations of the content policy, requests to anyone but the node.
 */
export async function openDesk(browser, node, { language, theme = 'light', size = WIDE } = {}) {
  const context = await browser.newContext({
    viewport: size,
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const wish = JSON.stringify({ language, theme });
  await context.addInitScript((text) => {
    if (!localStorage.getItem('jisr.settings')) localStorage.setItem('jisr.settings', text);
  }, wish);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults = watch(page, new URL(node.url).origin);
  const desk = {
    page,
    context,
    node,
    language,
    faults,
    word: (key) => word(desk.language, key),
    button: (key) => page.getByRole('button', { name: word(desk.language, key) }),
    go: (path) => page.goto(node.url + path),
    /** Nothing that must not happen has happened since the last time this was asked. */
    sound(what) {
      const found = faults.splice(0);
      if (process.env.JISR_LENIENT) console.error(what, found);
      else assert.deepEqual(found, [], what);
    },
    close: () => context.close(),
  };
  return desk;
}

function watch(page, origin) {
  const faults = [];
  const posted = new Set();
  page.on('console', (message) => {
    // The node asks for a confirmation by refusing first; the browser notes every refusal.
    const { url } = message.location();
    const asksToConfirm =
      posted.has(url) &&
      /\/api\/(partners\/[^/]+\/agreements|releases|release-proposals(\/[^/]+\/approve)?|emergencies|account-proposals\/[^/]+\/agree|tip-offs|requests\/[^/]+\/(submit|answer|refuse|no-data)|spaces(\/[^/]+\/(sign|leave|versions|releases))?|outbox\/[^/]+\/(recall|lift)|security\/.*|subscribers\/[^/]+\/(terms|spaces))$/.test(
        url,
      );
    if (asksToConfirm && message.text().includes('403')) return;
    // A link that has a code is first tried without.
    if (url.endsWith('/api/sign-in') && message.text().includes('401')) return;
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(`fault: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (request.method() !== 'GET') posted.add(url);
    if (/^(data|blob):/.test(url) || url.startsWith(`${origin}/`)) return;
    faults.push(`request to a third party: ${url}`);
  });
  return faults;
}
