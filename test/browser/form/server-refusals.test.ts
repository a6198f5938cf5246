import { expect } from '@open-wc/testing';
import { configure } from '../../../src/index.js';
import { REFUSED_COMMENTS } from '../../fixtures/refusals/answers.js';
import { place } from '../support/elements.js';
import {
  VALID,
  fieldOf,
  formOf,
  noticeOf,
  open,
  problemOf,
  send,
  write,
} from '../support/forms.js';
import { part, text as textOf } from '../support/query.js';
import { made } from '../support/server.js';
import { next, settled } from '../support/wait.js';

/** A thread without comments, as each server answers it. */
const EMPTY = {
  isso: { replies: [], total_replies: 0 },
  remark42: { comments: [], info: { count: 0 } },
  twikoo: { data: [], more: false, count: 0 },
  wordpress: [],
};

const text = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

describe('an answer by which a real server refuses', () => {
  for (const { preset, what, status, body, message, fields = [], retryable } of REFUSED_COMMENTS)
    it(`is told in words where it belongs, and the text is kept: ${preset}, ${what}`, async () => {
      configure({
        headers: { authorization: 'Bearer token' },
        fetch: async ({ method }) =>
          method === 'POST'
            ? new Response(text(body), { status })
            : new Response(text(EMPTY[preset])),
      });
      const thread = place('lede-comment-thread', {
        src: `${made('comments')}&uri=/story&post=1&site=news&url=/story`,
        preset,
      });
      await settled(thread);
      await open(thread);
      const form = formOf(thread);
      // Who may write only when signed in is not asked for a name.
      const filled = Object.entries(VALID).filter(([name]) => form.elements.namedItem(name));
      write(form, Object.fromEntries(filled));
      send(form);
      await next(thread, 'lede-submit-error');
      await thread.updateComplete;

      // What may be taken later waits in the thread.
      if (retryable || status === 429) {
        const waiting = textOf(part(thread, 'comment'));
        expect(waiting).to.include(VALID.body);
        expect(waiting).to.include('asks for a pause');
        return;
      }
      expect(noticeOf(form)).to.match(/\S+ \S+/);
      for (const field of fields) expect(problemOf(form, field)).to.match(/\S/);
      if (fields.length === 0) expect(noticeOf(form)).to.include(message);
      for (const [name, value] of filled) expect(fieldOf(form, name).value).to.equal(value);
    });
});
