import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const LAUNCHER = process.env.JISR ?? new URL('../../jisr', import.meta.url).pathname;
const START_SECONDS = 600;

/** Starts a real node with a data folder of its own; the first start of a fresh clone builds it. */
export async function startNode({ party, name, country, languages }) {
  const folder = mkdtempSync(join(tmpdir(), `jisr-browser-${party}-`));
  const [port, exchangePort] = [await freePort(), await freePort()];
  const identity = ['--party', party, '--name', name, '--country', country, '--languages', languages];
  const ports = ['--port', String(port), '--exchange-port', String(exchangePort)];
  const program = spawn(LAUNCHER, ['up', '--json', '--data', folder, ...ports, ...identity], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  program.stderr.on('data', (text) => {
    complaints = (complaints + text).slice(-4000);
  });
  const ready = await firstLine(program, () => complaints);
  return {
    party,
    name,
    url: ready.url,
    signInLink: ready.signInLink,
    approverLink: ready.approverLink,
    async stop() {
      const gone = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firstLine(program, complaints) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`The node did not start. ${complaints()}`)),
      START_SECONDS * 1000,
    );
    program.once('exit', (code) => reject(new Error(`The node ended with ${code}. ${complaints()}`)));
    createInterface({ input: program.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      clearTimeout(late);
      resolve(JSON.parse(line));
    });
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
