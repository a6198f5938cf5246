/* global document */
import { templateOf } from '../template.js';

const prototype = templateOf(`
  <form class="form" novalidate>
    <p class="form-title" aria-hidden="true"></p>
    <div class="field body">
      <label>Comment <span class="mark" aria-hidden="true">*</span></label>
      <textarea name="body" rows="4" dir="auto" required aria-invalid="false"></textarea>
    </div>
    <div class="field name">
      <label>Name <span class="mark" aria-hidden="true">*</span></label>
      <input name="name" type="text" autocomplete="name" dir="auto" required aria-invalid="false">
    </div>
    <div class="field email">
      <label>E-mail <span class="mark" aria-hidden="true">*</span></label>
      <input name="email" type="email" autocomplete="email" required aria-invalid="false">
      <p class="hint">Will not be published.</p>
    </div>
    <div class="field url">
      <label>Website <span class="hint">(optional)</span></label>
      <input name="url" type="url" autocomplete="url" aria-invalid="false">
    </div>
    <label class="tick remember"><input type="checkbox" name="remember"> <span>Remember me on this device</span></label>
    <div class="visually-hidden" aria-hidden="true">
      <label>Leave this empty <input name="leave-empty" tabindex="-1" autocomplete="off"></label>
    </div>
    <p class="hint required-note">Fields marked * are required.</p>
    <div class="actions">
      <button class="button primary" type="submit" aria-disabled="false"></button>
    </div>
    <p class="notice" role="status"></p>
  </form>
`);
const cancel = templateOf(
  '<button class="button quiet" type="button" data-action="cancel">Cancel</button>',
);

/** A form; the id of the comment answered is its key, and none is for a comment of its own. */
export function drawForm(key = '', author = undefined) {
  const form = prototype.cloneNode(true);
  const isReply = key !== '';
  const title = isReply ? `Reply to ${author}` : 'Write a comment';
  form.dataset.key = key;
  form.setAttribute('aria-label', title);
  form.querySelector('.form-title').textContent = title;
  const submit = form.querySelector('[type="submit"]');
  submit.textContent = isReply ? 'Post reply' : 'Post comment';
  if (isReply) {
    form.classList.add('open');
    submit.after(cancel.cloneNode(true));
  }
  for (const field of form.querySelectorAll('.field')) {
    const input = field.querySelector('input, textarea');
    input.id = `${input.name}-${key}`;
    field.firstChild.htmlFor = input.id;
  }
  const note = form.querySelector('.email .hint');
  note.id = `email-${key}-note`;
  form.elements.email.setAttribute('aria-describedby', note.id);
  return form;
}

/** Marks what is missing. Whether the form can be sent. */
export function validate(form) {
  let first;
  for (const input of form.querySelectorAll('input, textarea')) {
    const isWrong = !input.validity.valid;
    input.setAttribute('aria-invalid', String(isWrong));
    input.parentElement.querySelector('.problem')?.remove();
    if (!isWrong) continue;
    first ??= input;
    const problem = document.createElement('p');
    problem.className = 'problem';
    problem.textContent = input.validationMessage;
    input.after(problem);
  }
  first?.focus();
  return !first;
}
