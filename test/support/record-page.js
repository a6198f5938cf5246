/*
 * Put at the head of a page of others by the test server: keeps what its scripts report, from the first line on. It adds no
 * name to the window that a page could list.
 */
(() => {
  const record = { errors: [], messages: [], violations: [] };
  Object.defineProperty(window, 'pageRecord', { value: record });

  addEventListener('error', ({ message }) => record.errors.push(String(message)));
  addEventListener('unhandledrejection', ({ reason }) => record.errors.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    record.violations.push(`${violatedDirective}: ${blockedURI}`),
  );
  for (const name of ['debug', 'error', 'info', 'log', 'warn']) {
    const said = console[name];
    console[name] = (...words) => {
      record.messages.push(`${name}: ${words.join(' ')}`);
      said.apply(console, words);
    };
  }

  // A page in a sandbox can be asked but not looked into.
  addEventListener('message', ({ data, source }) => {
    if (data !== 'report') return;
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('lede-'),
    );
    source.postMessage({ ...record, states: elements.map(({ state }) => state) }, '*');
  });
})();
