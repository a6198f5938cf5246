import { expect } from '@open-wc/testing';
import { place, show } from '../support/elements.js';
import { customStates, parts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { samples } from '../support/tables.js';
import { gate, next, settled, until } from '../support/wait.js';

for (const { tag, full, empty, shown, hasItems } of samples)
  describe(`the states of ${tag}`, () => {
    it('is idle without a src', async () => {
      const element = place(tag);
      await element.updateComplete;
      expect(element.state).to.equal('idle');
      expect(element.busy).to.be.false;
      expect(customStates(element)).to.deep.equal(['idle']);
    });

    it('is loading and busy until the answer is there, then ready', async () => {
      const { promise, open } = gate<Response>();
      answer(() => promise);
      const element = place(tag, { src: made(), preset: 'lede' });
      await element.updateComplete;
      expect(element.state).to.equal('loading');
      expect(element.busy).to.be.true;
      expect(customStates(element)).to.deep.equal(['loading', 'busy']);

      open(json(full));
      await settled(element);
      expect(element.state).to.equal('ready');
      expect(element.busy).to.be.false;
      expect(customStates(element)).to.deep.equal(['ready']);
      expect(parts(element, shown)).not.to.be.empty;
    });

    it('shows the data by the time it says that it is loaded', async () => {
      answer(() => json(full));
      const element = place(tag, { src: made(), preset: 'lede' });
      const { items, preset } = await next(element, 'lede-load');
      expect(parts(element, shown)).to.have.length(hasItems ? items.length : 1);
      expect(preset).to.equal('lede');
    });

    it('lets its events be heard by the page', async () => {
      answer(() => json(full));
      const heard = next(document.body, 'lede-load');
      const element = place(tag, { src: made(), preset: 'lede' });
      expect((await heard).target).to.equal(element);
    });

    it('is empty where the answer has nothing in it', async () => {
      answer(() => json(empty));
      const element = await show(tag, { src: made(), preset: 'lede' });
      expect(element.state).to.equal('empty');
      expect(customStates(element)).to.deep.equal(['empty']);
      expect(parts(element, shown).length === 0).to.equal(hasItems);
    });

    it('is in error where the request fails', async () => {
      answer(() => json({}, { status: 403 }));
      const element = await show(tag, { src: made(), preset: 'lede' });
      expect(element.state).to.equal('error');
      expect(customStates(element)).to.deep.equal(['error']);
    });

    it('says that there is an error only once it shows it', async () => {
      answer(() => json({}, { status: 403 }));
      const element = place(tag, { src: made(), preset: 'lede' });
      await next(element, 'lede-error');
      expect(customStates(element)).to.deep.equal(['error']);
    });

    it('goes back to loading when src becomes another', async () => {
      const { promise, open } = gate<Response>();
      const replies = [json(full), promise];
      answer(() => replies.shift() ?? json(full));
      const element = await show(tag, { src: made(), preset: 'lede' });
      element.src = made();
      await until(() => element.busy, 'the second request');
      open(json(empty));
      await settled(element);
      expect(element.state).to.equal('empty');
    });

    it('is idle again when src is taken away', async () => {
      answer(() => json(full));
      const element = await show(tag, { src: made(), preset: 'lede' });
      element.removeAttribute('src');
      expect(element.src).to.be.undefined;
      await element.updateComplete;
      expect(element.state).to.equal('idle');
      expect(parts(element, shown)).to.be.empty;
    });
  });
