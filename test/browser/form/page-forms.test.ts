import { expect } from '@open-wc/testing';
import { threadJson } from '../support/content.js';
import { taken } from '../support/forms.js';
import { show } from '../support/elements.js';
import { answer, json, made } from '../support/server.js';
import { painted } from '../support/wait.js';

/** A thread with something of the page's own in a slot. */
const threadWith = async (content: string) => {
  const posts: Request[] = [];
  answer((request) => {
    if (request.method === 'GET') return json(threadJson([]));
    posts.push(request);
    return taken();
  });
  const thread = await show(
    'lede-comment-thread',
    { src: made(), preset: 'lede' },
    `<div slot="empty">${content}</div>`,
  );
  return { thread, posts };
};

describe("what the page has in a thread's slot", () => {
  it('sends its forms where the page wants them', async () => {
    const { thread, posts } = await threadWith(
      '<form><input name="name" value="Ada" /><textarea name="body">News</textarea><button>Go</button></form>',
    );
    let prevented: boolean | undefined;
    const after = (event: Event): void => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    window.addEventListener('submit', after, { once: true });
    thread.querySelector('button')?.click();
    await painted();
    expect(prevented).to.be.false;
    expect(posts).to.be.empty;
  });

  it('keeps its controls to itself', async () => {
    const { thread } = await threadWith(
      '<select><option>a</option><option>b</option></select><button data-action="more">More</button>',
    );
    const select = thread.querySelector('select');
    if (!select) throw new Error('there is no select');
    select.value = 'b';
    select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await painted();
    expect(thread.sort).to.equal('server');
  });
});
