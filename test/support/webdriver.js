import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { webkitDriver } from '../../browser-args.js';

/**
 * Starts WebKitWebDriver with one MiniBrowser, in a virtual display where there is none.
 * Answers with `command`, which sends one WebDriver command, and `stop`.
 */
export async function startWebKit() {
  const processes = [];
  const kill = () => {
    for (const child of processes.splice(0).reverse()) child.kill();
  };
  process.once('exit', kill);

  const env = { ...process.env };
  if (!env.DISPLAY) {
    const display = startDisplay();
    processes.push(display);
    env.DISPLAY = await displayName(display);
  }
  const port = await freePort();
  const driver = spawn(webkitDriver, ['--host=127.0.0.1', `--port=${port}`], {
    env,
    stdio: 'ignore',
  });
  processes.push(driver);

  const base = `http://127.0.0.1:${port}`;
  await untilReady(base);
  // No capabilities: the driver then starts MiniBrowser.
  const { sessionId } = await send(base, 'POST', '/session', { capabilities: {} });
  const command = (method, path, body) => send(base, method, `/session/${sessionId}${path}`, body);

  return {
    command,
    async stop() {
      await command('DELETE', '').catch(() => {});
      kill();
    },
  };
}

async function send(base, method, path, body) {
  const response = await fetch(base + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
  return value;
}

/**
 * The screen is as small as the window: without a window manager focus follows the pointer, and
 * so the pointer, resting in the middle, is over the window.
 */
function startDisplay() {
  return spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
}

async function displayName(display) {
  const failure = once(display, 'error').then(([error]) => {
    throw new Error(`Xvfb does not start: ${error.message}`);
  });
  const [number] = await Promise.race([once(display.stdio[3], 'data'), failure]);
  return `:${String(number).trim()}`;
}

async function untilReady(base) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const status = await send(base, 'GET', '/status').catch(() => null);
    if (status?.ready) return;
    await sleep(50);
  }
  throw new Error(`${webkitDriver} does not answer`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
