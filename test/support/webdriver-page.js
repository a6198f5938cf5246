import { setTimeout as sleep } from 'node:timers/promises';

/** WebDriver's code points for keys that type no character (W3C WebDriver, section "Keyboard actions"). */
const keyCodes = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const mouseButtons = { left: 0, middle: 1, right: 2 };

/** The part of Playwright's `Page` that the test commands use, said in WebDriver's words. */
export function webdriverPage(command) {
  return {
    keyboard: keyboard(command),
    mouse: mouse(command),
    setViewportSize: (size) => setViewportSize(command, size),
    emulateMedia() {
      throw new Error('WebKitWebDriver emulates no media');
    },
  };
}

function keyboard(command) {
  const act = (...actions) =>
    command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const down = (key) => ({ type: 'keyDown', value: keyCodes[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: keyCodes[key] ?? key });

  return {
    down: (key) => act(down(key)),
    up: (key) => act(up(key)),
    type: (text) => act(...[...text].flatMap((character) => [down(character), up(character)])),
    press(combination) {
      // 'Control++' is the plus key: a plus parts two keys only if one follows it.
      const keys = combination.split(/\+(?=.)/);
      return act(...keys.map(down), ...keys.toReversed().map(up));
    },
  };
}

function mouse(command) {
  const act = (...actions) =>
    command('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
  const press = (type, options) => ({ type, button: mouseButtons[options?.button ?? 'left'] });

  return {
    move: (x, y) => act(move(x, y)),
    down: (options) => act(press('pointerDown', options)),
    up: (options) => act(press('pointerUp', options)),
    click: (x, y, options) =>
      act(move(x, y), press('pointerDown', options), press('pointerUp', options)),
  };
}

/** WebDriver sizes the window, which has a toolbar: corrects it until the viewport fits. */
async function setViewportSize(command, wanted) {
  const measure = async () => {
    const script = 'return [innerWidth, innerHeight]';
    const [width, height] = await command('POST', '/execute/sync', { script, args: [] });
    return { width, height };
  };
  const fits = ({ width, height }) => width === wanted.width && height === wanted.height;

  let viewport = await measure();
  for (let correction = 0; correction < 3 && !fits(viewport); correction += 1) {
    const outer = await command('GET', '/window/rect');
    await command('POST', '/window/rect', {
      width: outer.width + wanted.width - viewport.width,
      height: outer.height + wanted.height - viewport.height,
    });
    for (let wait = 0; wait < 20 && !fits(viewport); wait += 1) {
      await sleep(25);
      viewport = await measure();
    }
  }
  if (!fits(viewport)) {
    throw new Error(
      `WebKitGTK's viewport is ${viewport.width}x${viewport.height}, ` +
        `not ${wanted.width}x${wanted.height} (its window is at least 447 wide)`,
    );
  }
}
