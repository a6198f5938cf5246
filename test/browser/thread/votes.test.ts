import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { configure } from '../../../src/index.js';
import { show } from '../support/elements.js';
import { announced, part, parts, text } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { commentOf } from '../support/threads.js';
import { gate, next, until } from '../support/wait.js';

const MAP = {
  score: 'null',
  upvotes: 'up',
  downvotes: 'down',
  myVote: 'mine',
  vote: { url: 'comments/{id}/vote', method: 'PUT', body: { value: 'value' }, message: 'message' },
};
const THREAD = threadJson([
  commentJson(1, { up: 3, down: 1 }),
  commentJson(2, { up: 2, down: 2, parent_id: '1' }),
  commentJson(3, { up: 5, mine: 1 }),
  commentJson(4, { status: 'deleted' }),
]);

/** A thread whose server answers votes as the test says. */
async function voteThread(
  respond: (request: Request) => Response | Promise<Response>,
  map: object = MAP,
  src = made('comments'),
) {
  const requests = answer((request) =>
    request.method === 'PUT' ? respond(request) : json(THREAD),
  );
  const thread = await show('lede-comment-thread', {
    src,
    preset: 'lede',
    map: JSON.stringify(map),
  });
  // They come in slices: the last that has any has them when all have.
  await until(() => buttons(thread, 3).length > 0, 'the votes');
  return { thread, requests };
}
/** Long enough for what comes in slices. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
const taken = (): Response => new Response(null, { status: 204 });
const buttons = (thread: Element, id: number): HTMLElement[] =>
  parts(commentOf(thread, id), 'vote-button');
const votesOf = (thread: Element, id: number): string =>
  text(commentOf(thread, id).querySelector('.votes') ?? new Text('none'));
const press = (thread: Element, id: number, index: number): void => {
  buttons(thread, id)[index]?.click();
};

describe('voting', () => {
  it('is offered with what a comment has, also where it cannot be answered', async () => {
    const { thread } = await voteThread(taken);
    expect(votesOf(thread, 1)).to.equal('2');
    expect(buttons(thread, 1).map((button) => button.getAttribute('aria-label'))).to.deep.equal([
      'Vote for the comment by Reader 1',
      'Vote against the comment by Reader 1',
    ]);
    expect(buttons(thread, 3)[0]?.getAttribute('aria-pressed')).to.equal('true');
    expect(buttons(thread, 4)).to.be.empty;
    await expect(thread).to.be.accessible();
    thread.readOnly = true;
    await thread.updateComplete;
    expect(buttons(thread, 1)).to.have.length(2);
  });

  it('stays while and after a thread is loaded anew whose preset is recognised', async () => {
    const comments = threadJson([commentJson(1, { my_vote: 0 })]);
    let { promise, open } = gate<undefined>();
    open(undefined);
    answer(async () => {
      await promise;
      return json(comments);
    });
    const thread = await show('lede-comment-thread', { src: made('comments'), preset: 'auto' });
    await until(() => buttons(thread, 1).length > 0, 'the votes');
    ({ promise, open } = gate<undefined>());
    const refreshed = thread.refresh();
    await pause();
    expect(thread.busy).to.equal(true);
    expect(buttons(thread, 1), 'meanwhile').to.have.length(2);
    open(undefined);
    await refreshed;
    await pause();
    expect(buttons(thread, 1), 'afterwards').to.have.length(2);
  });

  it('is not offered to strangers where the server wants an account', async () => {
    const vote = { ...MAP.vote, account: true };
    answer(() => json(THREAD));
    const map = JSON.stringify({ ...MAP, vote });
    const src = made('comments');
    const stranger = await show('lede-comment-thread', { src, preset: 'lede', map });
    const member = await show('lede-comment-thread', {
      src,
      preset: 'lede',
      map,
      credentials: 'include',
    });
    await until(() => buttons(member, 3).length > 0, 'the votes of a member');
    expect(parts(stranger, 'vote-button')).to.be.empty;
  });

  it('goes with what the page has put into the slot for fields', async () => {
    const { thread, requests } = await voteThread(taken, {
      ...MAP,
      vote: { ...MAP.vote, body: { who: 'fields.who', whose: 'author.name' } },
    });
    thread.insertAdjacentHTML(
      'beforeend',
      '<input slot="fields" type="hidden" name="who" value="did:plc:nora">',
    );
    press(thread, 1, 0);
    await until(() => announced(thread).includes('Your vote was counted'), 'the words');
    const sent = requests.find(({ method }) => method === 'PUT');
    expect(await sent?.json()).to.deep.equal({ who: 'did:plc:nora', whose: 'Reader 1' });
  });

  it('shows at once, and is sent as the map says', async () => {
    const { promise, open } = gate<Response>();
    const { thread, requests } = await voteThread(() => promise);
    const event = next(thread, 'lede-interaction');
    buttons(thread, 1)[0]?.focus();
    press(thread, 1, 0);
    await until(() => votesOf(thread, 1) === '3', 'the vote to show');
    expect(buttons(thread, 1)[0]?.getAttribute('aria-pressed')).to.equal('true');
    expect(thread.shadowRoot?.activeElement).to.equal(buttons(thread, 1)[0]);
    open(taken());
    await until(() => announced(thread).includes('Your vote was counted: 3 likes.'), 'the words');
    const sent = requests.find(({ method }) => method === 'PUT');
    expect(sent?.url).to.include('/comments/1/vote');
    expect(await sent?.json()).to.deep.equal({ value: 1 });
    const { action, value, comment } = await event;
    expect([action, value, comment?.id]).to.deep.equal(['vote', 1, '1']);
  });

  it('is taken back by the same button, and turned by the other', async () => {
    const { thread } = await voteThread(taken);
    press(thread, 3, 0);
    await until(() => votesOf(thread, 3) === '4', 'the vote to be gone');
    await until(() => announced(thread).includes('taken back'), 'the words');
    press(thread, 3, 1);
    await until(() => buttons(thread, 3)[1]?.getAttribute('aria-pressed') === 'true', 'the other');
    expect(votesOf(thread, 3)).to.equal('4');
  });

  it('is undone where the server does not take it, and told', async () => {
    const { thread } = await voteThread(() => json({ message: 'no' }, { status: 403 }));
    press(thread, 1, 1);
    await until(() => announced(thread).includes('Your vote was not taken.'), 'the words');
    await until(() => votesOf(thread, 1) === '2', 'the vote to be undone');
    expect(buttons(thread, 1)[1]?.getAttribute('aria-pressed')).to.equal('false');
    expect(text(part(commentOf(thread, 1), 'status'))).to.equal('Your vote was not taken.');
  });

  it('is sent once, however often it is pressed meanwhile', async () => {
    const { promise, open } = gate<Response>();
    const { thread, requests } = await voteThread(() => promise);
    press(thread, 1, 0);
    press(thread, 1, 0);
    open(taken());
    await until(() => announced(thread).includes('Your vote was counted'), 'the words');
    expect(requests.filter(({ method }) => method === 'PUT')).to.have.length(1);
    expect(votesOf(thread, 1)).to.equal('3');
  });

  it('is what the reader wants last, where the mind was changed meanwhile', async () => {
    const gates = [gate<Response>(), gate<Response>()];
    let asked = 0;
    const { thread, requests } = await voteThread(() => gates[asked++]?.promise ?? taken());
    press(thread, 1, 0);
    press(thread, 1, 1);
    for (const { open } of gates) open(taken());
    await until(() => buttons(thread, 1)[1]?.getAttribute('aria-pressed') === 'true', 'the vote');
    const votes = requests.filter(({ method }) => method === 'PUT');
    const values = await Promise.all(votes.map((request) => request.clone().json()));
    expect(values).to.deep.equal([{ value: 1 }, { value: -1 }]);
  });

  it('has no button for what the server has no address for, and says what cannot be taken back', async () => {
    const { thread } = await voteThread(taken, {
      ...MAP,
      vote: { url: 'like/{value = 1 && id}', method: 'PUT' },
    });
    expect(buttons(thread, 1)).to.have.length(1);
    press(thread, 3, 0);
    await until(() => parts(thread, 'notice').length > 0, 'the words');
    expect(text(part(thread, 'notice'))).to.equal('A vote cannot be taken back here.');
  });

  it('changes nothing on the page but its own comment', async () => {
    const { thread } = await voteThread(taken);
    const changed = new Set<string | undefined>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        changed.add(element?.closest<HTMLElement>('.comment')?.dataset['id']);
      }
    });
    observer.observe(part(thread, 'comments'), {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    press(thread, 2, 0);
    await until(() => votesOf(thread, 2) === '1', 'the vote to show');
    await until(() => announced(thread).includes('Your vote was counted'), 'the words');
    observer.disconnect();
    expect([...changed]).to.deep.equal(['2']);
  });

  describe('of a reader whom the server does not know', () => {
    const pressed = (thread: Element, id: number): (string | null)[] =>
      buttons(thread, id).map((button) => button.getAttribute('aria-pressed'));
    const ONCE = { ...MAP, vote: { url: 'comments/{id}/{value != 0 && value}', method: 'PUT' } };

    it('is shown after a reload, and taken back in place of given twice', async () => {
      const src = made('comments');
      const first = await voteThread(taken, MAP, src);
      press(first.thread, 1, 0);
      await until(() => announced(first.thread).includes('Your vote was counted'), 'the vote');
      first.thread.remove();
      const { thread, requests } = await voteThread(taken, MAP, src);
      expect(pressed(thread, 1)).to.deep.equal(['true', 'false']);
      // The server's numbers have it in them already.
      expect(votesOf(thread, 1)).to.equal('2');
      press(thread, 1, 0);
      await until(() => requests.some(({ method }) => method === 'PUT'), 'the request');
      const sent = requests.find(({ method }) => method === 'PUT');
      expect(await sent?.json()).to.deep.equal({ value: 0 });
      await until(() => announced(thread).includes('taken back'), 'the words');
      thread.remove();
      expect(pressed((await voteThread(taken, MAP, src)).thread, 1)).to.deep.equal([
        'false',
        'false',
      ]);
    });

    it('is not sent again where the server takes none back', async () => {
      const src = made('comments');
      const first = await voteThread(taken, ONCE, src);
      press(first.thread, 2, 0);
      await until(() => announced(first.thread).includes('Your vote was counted'), 'the vote');
      first.thread.remove();
      const { thread, requests } = await voteThread(taken, ONCE, src);
      press(thread, 2, 0);
      await until(() => parts(thread, 'notice').length > 0, 'the notice');
      expect(requests.filter(({ method }) => method === 'PUT')).to.be.empty;
    });

    it('is not remembered where it was refused, where the server tells, and without consent', async () => {
      const refusing = await voteThread(() => new Response(null, { status: 403 }));
      press(refusing.thread, 1, 0);
      await until(() => text(commentOf(refusing.thread, 1)).includes('not'), 'the refusal');
      expect(Object.keys(localStorage).join()).not.to.include('votes');
      refusing.thread.remove();
      const telling = await voteThread(taken);
      press(telling.thread, 3, 1);
      await until(() => announced(telling.thread).includes('Your vote was counted'), 'the vote');
      expect(Object.keys(localStorage).join()).not.to.include('votes');
      configure({ consent: (purpose) => purpose !== 'votes' });
      press(telling.thread, 1, 0);
      await until(() => votesOf(telling.thread, 1) === '3', 'the vote');
      await until(() => announced(telling.thread).includes('3 likes'), 'the words');
      expect(Object.keys(localStorage).join()).not.to.include('votes');
    });
  });

  it('is not offered where a comment takes none: its likes stand there as they did', async () => {
    const { thread } = await voteThread(taken, {
      ...MAP,
      vote: { ...MAP.vote, url: 'comments/{before != null && id}/vote' },
    });
    expect(buttons(thread, 3)).to.have.length(2);
    expect(buttons(thread, 1)).to.be.empty;
    expect(text(commentOf(thread, 1))).to.include('2 likes');
  });
});
