/** Where the browsers are, and how Chromium is started by every tool that starts one. */
export const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const firefox = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
export const webkitDriver = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';

/** A script of old pages that is not on npm. */
export const prototypeScript =
  process.env.PROTOTYPE_SCRIPT ?? '/usr/share/javascript/prototype/prototype.js';

export const chromiumArgs = [
  // Chromium refuses its sandbox to root, as which containers usually run.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
