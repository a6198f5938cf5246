import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { VALID, fieldOf, formOf, open, send, taken, write } from '../support/forms.js';
import { answer, json } from '../support/server.js';
import { placeThread } from '../support/threads.js';
import { next } from '../support/wait.js';

describe('a form that is used before all of it is there', () => {
  it('sends every field as it was filled in, by the reader or by the browser', async () => {
    const posts: Request[] = [];
    answer((request) => {
      if (request.method === 'GET') return json(threadJson([commentJson(1)]));
      posts.push(request.clone());
      return taken();
    });
    const thread = placeThread();
    await next(thread, 'lede-load');
    const { body, name, email } = VALID;
    write(formOf(thread), { body });
    await open(thread);
    fieldOf(formOf(thread), 'name').value = name;
    write(formOf(thread), { email });
    send(formOf(thread));
    await next(thread, 'lede-submitted');
    expect(await posts[0]?.json()).to.deep.equal({ body, author: { name, email } });
  });
});
