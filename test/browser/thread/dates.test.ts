import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import { ClockController } from '../../../src/controllers/clock-controller.js';
import type { ReactiveControllerHost } from 'lit';

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
