import { expect } from '@open-wc/testing';
import { articleJson } from '../support/content.js';
import { box, make, place } from '../support/elements.js';
import { part, text } from '../support/query.js';
import { answer, json, made, never } from '../support/server.js';
import { samples } from '../support/tables.js';
import { gate, painted, settled, until } from '../support/wait.js';

for (const { tag, full } of samples)
  describe(`a request of ${tag}`, () => {
    it('is aborted when the element is removed, without an error', async () => {
      const requests = answer(never);
      const element = place(tag, { src: made(), preset: 'lede' });
      const errors: Event[] = [];
      element.addEventListener('lede-error', (event) => errors.push(event));
      await until(() => requests.length > 0, 'the request');
      element.remove();
      await until(() => requests[0]?.signal.aborted, 'the abort');
      await painted();
      expect(errors).to.be.empty;
    });

    it('is sent again when the element comes back', async () => {
      const replies = [never];
      const requests = answer((request) => replies.shift()?.(request) ?? json(full));
      const element = place(tag, { src: made(), preset: 'lede' });
      await until(() => requests.length > 0, 'the request');
      element.remove();
      await until(() => requests[0]?.signal.aborted, 'the abort');
      box().append(element);
      await settled(element);
      expect(element.state).to.equal('ready');
      expect(requests).to.have.length(2);
    });

    it('goes on when the element is moved', async () => {
      const { promise, open } = gate<Response>();
      const requests = answer(() => promise);
      const element = place(tag, { src: made(), preset: 'lede' });
      await until(() => requests.length > 0, 'the request');
      box().append(element);
      await painted();
      expect(requests[0]?.signal.aborted).to.be.false;
      open(json(full));
      await settled(element);
      expect(element.state).to.equal('ready');
      expect(requests).to.have.length(1);
    });

    it('is not repeated when the element is moved later, or taken away and put back', async () => {
      const requests = answer(() => json(full));
      const element = place(tag, { src: made(), preset: 'lede' });
      await settled(element);
      box().append(element);
      await painted();
      element.remove();
      await painted();
      box().append(element);
      await painted();
      expect(element.state).to.equal('ready');
      expect(requests).to.have.length(1);
    });
  });

describe('a request whose src is no longer wanted', () => {
  it('is dropped, even if its answer comes last', async () => {
    const slow = gate<Response>();
    const older = made('older');
    // A replaced fetch need not know of the signal.
    answer((request) => (request.url === older ? slow.promise : json(articleJson('new'))));
    const card = place('lede-article-card', { src: older, preset: 'lede' });
    await until(() => card.busy, 'the first request');
    await painted();
    card.src = made('newer');
    await until(() => card.state === 'ready', 'the newer answer');
    slow.open(json(articleJson('old')));
    await painted();
    await painted();
    expect(text(part(card, 'headline'))).to.equal('Story new');
  });

  it('is aborted', async () => {
    const requests = answer((request) =>
      requests.length > 1 ? json(articleJson(1)) : never(request),
    );
    const card = place('lede-article-card', { src: made(), preset: 'lede' });
    await until(() => requests.length > 0, 'the first request');
    card.src = made();
    await settled(card);
    expect(requests[0]?.signal.aborted).to.be.true;
  });

  it('costs one request where several settings change at once', async () => {
    const requests = answer(() => json({ list: [{ name: 'x' }] }));
    const card = make('lede-article-card');
    box().append(card);
    await card.updateComplete;
    card.src = made();
    card.map = 'items: list; title: name';
    card.credentials = 'omit';
    await settled(card);
    expect(requests).to.have.length(1);
  });
});

describe('timeout', () => {
  it('gives up after the time set, and aborts', async () => {
    const requests = answer(never);
    const card = place('lede-article-card', { src: made(), preset: 'lede', timeout: '40' });
    await settled(card);
    expect(card.state).to.equal('error');
    expect(requests[0]?.signal.aborted).to.be.true;
  });

  it('of 0 waits as long as it takes', async () => {
    const { promise, open } = gate<Response>();
    answer(() => promise);
    const card = place('lede-article-card', { src: made(), preset: 'lede', timeout: '0' });
    await painted();
    await painted();
    expect(card.state).to.equal('loading');
    open(json(articleJson(1)));
    await settled(card);
    expect(card.state).to.equal('ready');
  });
});
