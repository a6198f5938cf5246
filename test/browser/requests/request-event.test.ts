import { expect } from '@open-wc/testing';
import { articleJson } from '../support/content.js';
import { box, make, place } from '../support/elements.js';
import { answer, json, made } from '../support/server.js';
import { gate, next, painted, settled, until } from '../support/wait.js';

const attributes = () => ({ src: made(), preset: 'lede' });

describe('lede-request', () => {
  it('shows the page the request before it is sent', async () => {
    const requests = answer(() => json(articleJson(1)));
    const card = make('lede-article-card', attributes());
    const heard = next(document.body, 'lede-request');
    box().append(card);
    const { request, target, cancelable } = await heard;
    expect(request.url).to.equal(card.src);
    expect(request.method).to.equal('GET');
    expect(target).to.equal(card);
    expect(cancelable).to.be.true;
    expect(requests).to.be.empty;
    await settled(card);
    expect(requests).to.have.length(1);
  });

  it('lets the page replace the request', async () => {
    const requests = answer(() => json(articleJson(1)));
    const card = place('lede-article-card', attributes());
    card.addEventListener('lede-request', (event) => {
      event.request = new Request(`${event.request.url}&token=abc`, {
        headers: { authorization: 'Bearer abc' },
      });
    });
    await settled(card);
    expect(requests[0]?.url).to.match(/&token=abc$/);
    expect(requests[0]?.headers.get('authorization')).to.equal('Bearer abc');
  });

  it('lets the page cancel the request, which is no error', async () => {
    const requests = answer(() => json(articleJson(1)));
    const card = place('lede-article-card', attributes());
    const errors: Event[] = [];
    card.addEventListener('lede-error', (event) => errors.push(event));
    card.addEventListener('lede-request', (event) => event.preventDefault(), { once: true });
    await next(card, 'lede-request');
    await until(() => !card.busy, 'the card to rest');
    await painted();
    expect(card.state).to.equal('idle');
    expect(requests).to.be.empty;
    expect(errors).to.be.empty;

    await card.refresh();
    expect(card.state).to.equal('ready');
  });

  it('holds the request back until a promise is fulfilled', async () => {
    const { promise, open } = gate<string>();
    const requests = answer(() => json(articleJson(1)));
    const card = place('lede-article-card', attributes());
    card.addEventListener('lede-request', (event) => {
      event.waitUntil(
        promise.then((token) => {
          event.request = new Request(event.request, { headers: { 'x-token': token } });
        }),
      );
    });
    await next(card, 'lede-request');
    await painted();
    expect(requests).to.be.empty;
    expect(card.busy).to.be.true;
    open('abc');
    await settled(card);
    expect(requests[0]?.headers.get('x-token')).to.equal('abc');
  });

  it('fails the request where that promise is rejected', async () => {
    const requests = answer(() => json(articleJson(1)));
    const card = place('lede-article-card', attributes());
    card.addEventListener('lede-request', (event) => {
      event.waitUntil(Promise.reject(new Error('no token to be had')));
    });
    const { error } = await next(card, 'lede-error');
    expect(error.message).to.include('lede-request').and.include('no token to be had');
    expect(error.kind).to.equal('config');
    expect(card.state).to.equal('error');
    expect(requests).to.be.empty;
  });

  it('says so where the page is too late', async () => {
    answer(() => json(articleJson(1)));
    const card = place('lede-article-card', attributes());
    const event = await next(card, 'lede-request');
    await settled(card);
    const late = (): void => {
      event.request = new Request(event.request);
    };
    expect(late).to.throw(DOMException, 'waitUntil()').with.property('name', 'InvalidStateError');
    expect(() => {
      event.waitUntil(Promise.resolve());
    }).to.throw(DOMException);
  });

  it('tells two requests apart that the page made different', async () => {
    const requests = answer(() => json(articleJson(1)));
    const src = made();
    const cards = ['a', 'b'].map((token) => {
      const card = place('lede-article-card', { src, preset: 'lede' });
      card.addEventListener('lede-request', (event) => {
        event.request = new Request(event.request, { headers: { 'x-token': token } });
      });
      return card;
    });
    await Promise.all(cards.map(settled));
    expect(requests.map(({ headers }) => headers.get('x-token'))).to.deep.equal(['a', 'b']);
  });
});
