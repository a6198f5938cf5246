/* global document, window, requestAnimationFrame, InputEvent, MouseEvent */

/** Gives the page what the actions below need: the thread's root, and a clock that stops when something is painted. */
export function prepareActions(host) {
  const element = document.querySelector(host);
  const root = element.shadowRoot ?? element;
  const PATIENCE = 60_000;

  /** The end of the first frame by which something is so; not a number where it never is. */
  const painted = (isSo) =>
    new Promise((resolve) => {
      const end = performance.now() + PATIENCE;
      const look = () => {
        if (performance.now() > end) resolve(NaN);
        else if (!isSo()) {
          requestAnimationFrame(look);
        } else {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        }
      };
      requestAnimationFrame(look);
    });

  /** How long an action takes until its effect is painted. */
  const time = async (act, isSo) => {
    const start = performance.now();
    act();
    return (await painted(isSo)) - start;
  };
  // Not `button.click()`, which has the browser lay out what is far below.
  const click = (button) => {
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  };
  window.benchActions = { root, time, click };
}

const collapseAll = () => {
  const { root, time, click } = window.benchActions;
  const buttons = root.querySelectorAll('.root > .comment [data-action="collapse"]');
  const hidden = () => root.querySelectorAll('.root > .replies[hidden]').length;
  return time(
    () => buttons.forEach(click),
    () => hidden() === buttons.length,
  );
};

const expandAll = () => {
  const { root, time, click } = window.benchActions;
  const buttons = root.querySelectorAll('.root > .comment [data-action="collapse"]');
  return time(
    () => buttons.forEach(click),
    () => !root.querySelector('.root > .replies[hidden]'),
  );
};

const sortNewest = () => {
  const { root, time } = window.benchActions;
  const idAt = (item) => item?.querySelector('.comment').dataset.id;
  const list = root.querySelector('.comments');
  const first = idAt(list.firstElementChild);
  return time(
    () => {
      const select = root.querySelector('select');
      select.value = 'newest';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    () => idAt(list.lastElementChild) === first,
  );
};

/**
 * Posts a comment. How long until it stands in the thread, and until it is known that the server has it: for the floors that is the
 * same. Looked for at both ends of the list alone, since a search among thousands takes as long as what is measured.
 */
export const insert = async () => {
  const { root, time } = window.benchActions;
  const form = root.querySelector('.form');
  const texts = { body: 'One more.', name: 'Ada', email: 'ada@example.org' };
  for (const [name, text] of Object.entries(texts)) {
    const input = form.elements[name];
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  const list = root.querySelector('.comments');
  const isThere = (ids) =>
    [list.firstElementChild, list.lastElementChild].some((item) =>
      ids.test(item.querySelector('.comment').dataset.id),
    );
  const send = () => form.requestSubmit();
  const start = performance.now();
  const shown = await time(send, () => isThere(/^(posted|sent)-/));
  await time(
    () => undefined,
    () => isThere(/^posted-/),
  );
  return { 'insert one: shown': shown, 'insert one: taken': performance.now() - start };
};

/** What else a reader does, by name. */
export const ACTIONS = {
  'collapse all': collapseAll,
  'expand all': expandAll,
  'sort by newest': sortNewest,
};
