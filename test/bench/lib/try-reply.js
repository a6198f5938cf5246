/* global document, requestAnimationFrame */

/** Whether the first comment's reply button does what it says: opens a form below the comment. */
export async function tryReply(host) {
  const element = document.querySelector(host);
  const root = element.shadowRoot ?? element;
  const item = root.querySelector('.comments > li');
  item?.querySelector('[data-action="reply"]').click();
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
  return Boolean(item?.querySelector('textarea'));
}
