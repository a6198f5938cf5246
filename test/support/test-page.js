/**
 * The page that each test file runs in.
 *
 * The runner sends failures with structuredClone(), which throws at what a browser cannot copy: a
 * failed `expect(document.activeElement).to.equal(button)` would never be reported and the run
 * would wait for it. Here such values are sent as text.
 */
export function testPage(testFramework) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Tests</title>
    <script>
      const copy = structuredClone;
      window.structuredClone = function copyOrDescribe(value, options) {
        try {
          return copy(value, options);
        } catch {
          if (Array.isArray(value)) return value.map((item) => copyOrDescribe(item));
          if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
          const entries = Object.entries(value).map(([key, item]) => [key, copyOrDescribe(item)]);
          return Object.fromEntries(entries);
        }
      };
    </script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
}
