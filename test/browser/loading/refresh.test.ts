import { expect } from '@open-wc/testing';
import { articleJson } from '../support/content.js';
import { show } from '../support/elements.js';
import { announced, customStates, parts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { samples } from '../support/tables.js';
import { gate, until } from '../support/wait.js';

for (const { tag, full, empty, shown, hasItems } of samples)
  describe(`refresh() of ${tag}`, () => {
    it('keeps what is shown while the new answer is on its way', async () => {
      const { promise, open } = gate<Response>();
      const replies = [json(full), promise];
      const requests = answer(() => replies.shift() ?? json(full));
      const element = await show(tag, { src: made(), preset: 'lede' });
      const before = parts(element, shown);
      const done = element.refresh();
      await until(() => requests.length === 2, 'the second request');
      await element.updateComplete;
      expect(element.state).to.equal('ready');
      expect(element.busy).to.be.true;
      expect(customStates(element)).to.deep.equal(['ready', 'busy']);
      expect(parts(element, shown)).to.deep.equal(before);
      open(json(full));
      await done;
      await element.updateComplete;
      expect(element.busy).to.be.false;
    });

    it('asks the server again, although an answer is kept', async () => {
      const requests = answer(() => json(full));
      const element = await show(tag, { src: made(), preset: 'lede' });
      await element.refresh();
      expect(requests).to.have.length(2);
    });

    it('keeps what is shown and adds a note when it fails', async () => {
      const replies = [json(full)];
      answer(() => replies.shift() ?? json({}, { status: 403 }));
      const element = await show(tag, { src: made(), preset: 'lede' });
      const errors: Event[] = [];
      element.addEventListener('lede-error', (event) => errors.push(event));
      await element.refresh();
      await until(() => errors.length > 0, 'lede-error');
      expect(element.state).to.equal('ready');
      expect(parts(element, shown)).not.to.be.empty;
      if (hasItems) expect(announced(element)).to.include('This could not be brought up to date.');
    });

    it('takes the note away when it works again', async () => {
      const replies = [json(full), json({}, { status: 403 })];
      answer(() => replies.shift() ?? json(full));
      const element = await show(tag, { src: made(), preset: 'lede' });
      await element.refresh();
      await element.refresh();
      await element.updateComplete;
      expect(announced(element)).not.to.include('up to date');
    });

    it('shows that there is nothing left', async () => {
      const replies = [json(full)];
      answer(() => replies.shift() ?? json(empty));
      const element = await show(tag, { src: made(), preset: 'lede' });
      await element.refresh();
      await element.updateComplete;
      expect(element.state).to.equal('empty');
      expect(parts(element, shown).length === 0).to.equal(hasItems);
    });

    it('has what a setting that has just been changed asks for', async () => {
      const requests = answer(() => json(full));
      const element = await show(tag, { src: made(), preset: 'lede' });
      element.src = made('other');
      await element.refresh();
      expect(element.busy).to.equal(false);
      expect(requests).to.have.length(2);
      expect(new URL(requests[1]?.url ?? '').host).to.equal(new URL(element.src).host);
    });

    it('does nothing before anything was asked for', async () => {
      const requests = answer(() => json(full));
      const element = document.createElement(tag);
      await element.refresh();
      expect(requests).to.be.empty;
    });
  });

/** Puts the page out of sight, or back into it, as far as scripts can tell. */
function putOutOfSight(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('refresh-interval', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'hidden');
  });

  for (const { tag, full } of samples) {
    it(`asks for nothing out of sight, and at once when the page is back after longer, for ${tag}`, async () => {
      const requests = answer(() => json(full));
      await show(tag, { src: made(), preset: 'lede', 'refresh-interval': '400' });
      putOutOfSight(true);
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(requests).to.have.length(1);
      putOutOfSight(false);
      await until(() => requests.length === 2, 'a second request', 300);
    });
  }

  it('goes on counting while the page is out of sight for a moment', async () => {
    const asked: number[] = [];
    answer(() => {
      asked.push(performance.now());
      return json(samples[0]?.full);
    });
    await show('lede-article-card', { src: made(), preset: 'lede', 'refresh-interval': '2000' });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    putOutOfSight(true);
    putOutOfSight(false);
    await until(() => asked.length === 2, 'a second request');
    const [first = 0, second = 0] = asked;
    // Counted anew from when it was back, it would be 3500.
    expect(second - first).to.be.within(1900, 3300);
  });

  it('loads again by itself', async () => {
    const requests = answer(() => json(samples[0]?.full));
    await show('lede-article-card', { src: made(), preset: 'lede', 'refresh-interval': '30' });
    await until(() => requests.length >= 3, 'two more requests');
  });

  it('is longer each time while the server fails', async () => {
    const answers = [json(samples[0]?.full)];
    const requests = answer(() => answers.shift() ?? json({}, { status: 403 }));
    await show('lede-article-card', { src: made(), preset: 'lede', 'refresh-interval': '20' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // Without that there would be 40 or so.
    expect(requests.length).to.be.within(3, 10);
  });

  it('may be longer than a timer can be', async () => {
    const requests = answer(() => json(samples[0]?.full));
    await show('lede-article-card', {
      src: made(),
      preset: 'lede',
      'refresh-interval': '3000000000',
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(requests).to.have.length(1);
  });

  it('ends when the element is removed', async () => {
    const requests = answer(() => json(samples[0]?.full));
    const card = await show('lede-article-card', {
      src: made(),
      preset: 'lede',
      'refresh-interval': '20',
    });
    await until(() => requests.length >= 2, 'a second request');
    card.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const count = requests.length;
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(requests).to.have.length(count);
  });
});

describe('a network that is there again', () => {
  const unreachable = (): Promise<Response> => Promise.reject(new TypeError('no network'));

  for (const { tag, full, shown } of samples.filter(({ tag: name }) => /card|stories/.test(name))) {
    it(`brings what could not be loaded, to ${tag}`, async () => {
      let respond = unreachable;
      answer(() => respond());
      const element = await show(tag, { src: made(), preset: 'lede', timeout: '200' });
      expect(element.state).to.equal('error');
      respond = async () => json(full);
      dispatchEvent(new Event('online'));
      await until(() => element.state === 'ready', 'the data');
    });

    it(`brings what was kept up to date, to ${tag}`, async () => {
      let respond = async (): Promise<Response> => json(full);
      const requests = answer(() => respond());
      const element = await show(tag, { src: made(), preset: 'lede', timeout: '200' });
      respond = unreachable;
      await element.refresh();
      expect(parts(element, shown)).not.to.be.empty;
      expect(announced(element)).to.include('This could not be brought up to date.');
      respond = async () => json(full);
      dispatchEvent(new Event('online'));
      await until(() => !announced(element).includes('up to date'), 'the note to go');
      const count = requests.length;
      dispatchEvent(new Event('online'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(requests).to.have.length(count);
    });
  }
});

for (const off of [undefined, NaN, 0])
  it(`an interval that becomes ${String(off)} ends what is asked for again and again`, async () => {
    const requests = answer(() => json([articleJson(1)]));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      'refresh-interval': '100',
    });
    await until(() => requests.length > 1, 'the first refresh');
    // As an application may, whatever the types say.
    Object.assign(list, { refreshInterval: off });
    await list.updateComplete;
    await until(() => !list.busy, 'a rest');
    const { length } = requests;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(requests.length - length).to.be.at.most(1);
  });
