import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { threadOf } from '../support/threads.js';
import { until } from '../support/wait.js';

const THREAD = threadJson([commentJson(1), commentJson(2, { parent_id: '1' })]);
const blocks = (): HTMLScriptElement[] => [
  ...document.querySelectorAll<HTMLScriptElement>('head > script[type="application/ld+json"]'),
];

describe('the description of a thread for search engines', () => {
  it('is there where the page wants it, once, and follows the thread', async () => {
    const thread = await threadOf(THREAD, { 'structured-data': '' });
    await until(() => blocks().length === 1, 'the description');
    const [block] = blocks();
    const data = JSON.parse(block?.textContent ?? '') as Record<string, unknown>;
    expect(data['@type']).to.equal('DiscussionForumPosting');
    expect(data['commentCount']).to.equal(2);
    thread.comments = [];
    await until(() => blocks().length === 0, 'it to be gone with the comments');
  });

  it('goes with the thread, and when the page does not want it any more', async () => {
    const thread = await threadOf(THREAD, { 'structured-data': '' });
    await until(() => blocks().length === 1, 'the description');
    thread.structuredData = false;
    await until(() => blocks().length === 0, 'it to be gone');
    thread.structuredData = true;
    await until(() => blocks().length === 1, 'the description again');
    thread.remove();
    await until(() => blocks().length === 0, 'it to be gone');
  });

  it('is not there by itself', async () => {
    await threadOf(THREAD);
    expect(blocks()).to.be.empty;
  });
});
