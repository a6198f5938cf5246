/** Asks a reader what the server wants to be answered, in the comment that waits for it. */
addEventListener('lede-challenge', (event) => {
  event.respondWith(answerTo(event.challenge.question, event.target));
});

function answerTo(question, thread) {
  const answer = Object.assign(document.createElement('input'), { inputMode: 'numeric' });
  const label = document.createElement('label');
  const button = Object.assign(document.createElement('button'), { textContent: 'Answer' });
  const form = Object.assign(document.createElement('form'), {
    className: 'proof',
    slot: 'challenge',
  });
  label.append(question, ' ', answer);
  form.append(label, ' ', button);
  thread.append(form);
  answer.focus();
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      form.remove();
      resolve(answer.value);
    });
  });
}
