import { expect } from '@open-wc/testing';
import { place } from '../support/elements.js';
import { one, parts } from '../support/query.js';
import { until } from '../support/wait.js';

/** Alone in its file: on a page that has loaded nothing yet. */
describe('comments that a page gives by itself', () => {
  it('show their HTML, sanitised, where nothing else on the page has asked for that', async () => {
    const thread = place('lede-comment-thread');
    thread.comments = [
      {
        id: '1',
        author: { name: 'Ada Reed' },
        body: '<p>Seen <em>twice</em><img src="x" onerror="window.__pwned = true"></p>',
        bodyFormat: 'html',
        status: 'published',
      },
    ];
    await until(() => parts(thread, 'body')[0]?.querySelector('em'), 'the markup');
    const body = one(thread, '[part="body"]');
    expect(body.querySelector('em')?.textContent).to.equal('twice');
    expect(body.querySelector('[onerror]')).to.equal(null);
    expect('__pwned' in window).to.equal(false);
  });

  it('show a text as it is, with no white space but its own', async () => {
    const thread = place('lede-comment-thread');
    const body = 'One\n  <b>two</b>';
    thread.comments = [{ id: '1', author: {}, body, bodyFormat: 'text', status: 'published' }];
    await until(() => parts(thread, 'body').length > 0, 'the comment');
    expect(one(thread, '[part="body"]').textContent).to.equal(body);
  });
});
