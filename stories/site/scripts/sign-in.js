import { configure } from '/dist/lede.js';

/** Where the sample site keeps who is signed in; a real one has a session. */
const KEY = 'meridian:reader';

/** What the endpoint knows its only account by. */
const headers = { authorization: 'Bearer sample-reader' };

const say = (name) => {
  configure(
    name ? { reader: { name, email: 'reader@meridian.example' }, headers } : { reader: null },
  );
};

say(sessionStorage.getItem(KEY));

const dialog = document.querySelector('.sign-in');

addEventListener('lede-sign-in', () => {
  dialog.showModal();
});

dialog.addEventListener('close', () => {
  const name = dialog.querySelector('input').value.trim();
  if (dialog.returnValue !== 'sign-in' || !name) return;
  sessionStorage.setItem(KEY, name);
  say(name);
});
