// Draws an invented network of 10,000 nodes and 30,000 ties in Chromium under the node's own content policy, and says how
// long the first picture takes, how long the layout, and how many frames a second a hand that moves it sees.
//   node browser/graph.bench.mjs [nodes] [ties]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';
import { launch, WIDE } from './desk.mjs';

const [nodes, ties] = [process.argv[2] ?? '10000', process.argv[3] ?? '30000'];
const MOVES = 120;
const KINDS = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const folder = mkdtempSync(join(tmpdir(), 'jisr-drawing-'));
await build({
  root: new URL('./bench', import.meta.url).pathname,
  configFile: new URL('../vite.config.ts', import.meta.url).pathname,
  build: { outDir: folder, emptyOutDir: true },
  logLevel: 'error',
});
const server = createServer((asked, answer) => {
  const path = normalize(asked.url.split('?')[0]);
  try {
    const content = readFileSync(join(folder, path === '/' ? 'index.html' : path));
    answer.setHeader('Content-Type', KINDS[extname(path)] ?? (path === '/' ? 'text/html' : 'font/woff2'));
    answer.setHeader('Content-Security-Policy', policy());
    answer.end(content);
  } catch {
    answer.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

const browser = await launch();
try {
  const page = await browser.newPage({ viewport: WIDE });
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  await page.goto(`http://127.0.0.1:${server.address().port}/?nodes=${nodes}&ties=${ties}`);
  await page.locator('canvas').first().waitFor({ timeout: 60_000 });
  const first = await page.evaluate(afterNextPicture);
  const whileLaying = await page.evaluate(framesFor, 2_000);
  await page.getByRole('status').waitFor({ state: 'detached', timeout: 300_000 });
  const laid = await page.evaluate(sinceBegun);
  const resting = await page.evaluate(framesFor, 1_000);
  const panning = await pan(page);
  const renderer = await page.evaluate(rendererOf);
  const screen = process.env.JISR_PICTURE;
  if (screen) await page.screenshot({ path: screen });
  console.log(`${nodes} nodes, ${ties} ties; ${renderer}`);
  console.log(`first picture ${first} ms; layout at rest ${laid} ms`);
  console.log(`frames/s: resting ${resting}, panning ${panning}, while the layout works ${whileLaying}`);
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The policy that the node sends, read from where it stands. */
function policy() {
  const headers = new URL('../../web/src/main/java/org/jisr/web/SecurityHeaders.java', import.meta.url);
  const text = readFileSync(headers, 'utf8').split('CONTENT_POLICY =')[1].split('PERMISSIONS')[0];
  return [...text.matchAll(/"([^"]*)"/g)].map((part) => part[1]).join('');
}

/** Holds the drawing and moves it to and fro, as fast as frames come. */
async function pan(page) {
  const box = await page.locator('canvas').first().boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  const counted = page.evaluate(framesFor, 4_000);
  for (let move = 0; move < MOVES; move++) {
    await page.mouse.move(middle.x + 160 * Math.sin(move / 8), middle.y + 80 * Math.cos(move / 8));
    await page.waitForTimeout(25);
  }
  const frames = await counted;
  await page.mouse.up();
  return frames;
}

function afterNextPicture() {
  return new Promise((resolve) => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        resolve(Math.round(performance.now() - performance.getEntriesByName('begun')[0].startTime)),
      ),
    );
  });
}

function sinceBegun() {
  return Math.round(performance.now() - performance.getEntriesByName('begun')[0].startTime);
}

function framesFor(milliseconds) {
  return new Promise((resolve) => {
    let frames = 0;
    const begun = performance.now();
    const count = () => {
      frames++;
      const passed = performance.now() - begun;
      if (passed < milliseconds) requestAnimationFrame(count);
      else resolve(Math.round((frames * 1000) / passed));
    };
    requestAnimationFrame(count);
  });
}

function rendererOf() {
  const gl = document.createElement('canvas').getContext('webgl');
  const named = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl ? gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER) : 'no WebGL';
}
