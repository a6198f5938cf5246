import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import { ClockController } from '../../../src/controllers/clock-controller.js';
import type { ReactiveControllerHost } from 'lit';
import { commentJson, threadJson } from '../support/content.js';
import { part } from '../support/query.js';
import { commentOf, threadOf } from '../support/threads.js';
import { until } from '../support/wait.js';

describe('the clock', () => {
  it('passes over a time that has no date, and brings the others up to date', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    for (const date of [undefined, '2026-11-20T12:00:00Z']) {
      const time = document.createElement('time');
      if (date !== undefined) time.dateTime = date;
      time.textContent = 'before';
      root.append(time);
    }
    const ticks: (() => void)[] = [];
    const setInterval = window.setInterval.bind(window);
    window.setInterval = ((tick: () => void) => ticks.push(tick)) as typeof window.setInterval;
    const controllable = Object.assign(host, { addController: () => undefined });
    const clock = new ClockController(
      controllable as unknown as HTMLElement & ReactiveControllerHost,
      (date) => date.toISOString(),
    );
    clock.hostConnected();
    window.setInterval = setInterval;
    for (const tick of ticks) tick();
    clock.hostDisconnected();
    const texts = [...root.querySelectorAll('time')].map((time) => time.textContent);
    expect(texts).to.deep.equal(['before', '2026-11-20T12:00:00.000Z']);
  });
});

describe('the date of a comment', () => {
  it('is told in full to who comes to it by keys', async () => {
    const thread = await threadOf(threadJson([commentJson(1)]));
    const date = part(commentOf(thread, 1), 'date');
    await until(() => {
      date.blur();
      date.focus();
      return /\d{4}.*\d:\d\d/.test(date.title);
    }, 'the moment');
  });
});
