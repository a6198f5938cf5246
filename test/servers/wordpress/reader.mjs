/* global getComputedStyle */
/**
 * Put into each page before it loads, as `reader`: reads what an element shows, through its public names only
 * (parts, roles, labels). Must not use anything from outside the function.
 */
export function installReader() {
  const all = (root, part) => [...root.querySelectorAll(`[part~="${part}"]`)];
  const seen = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const text = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const shown = (root, part) => all(root, part).filter(seen);
  const owner = (node) => node.parentElement?.closest('[part~="comment"]') ?? ownerOfReplies(node);
  // Replies may stand beside their comment instead of inside it.
  const ownerOfReplies = (node) => {
    const replies = node.parentElement?.closest('[part~="replies"]');
    return replies?.parentElement?.querySelector('[part~="comment"]') ?? null;
  };
  const own = (comment, part) =>
    all(comment, part).find((node) => node.closest('[part~="comment"]') === comment);
  const note = (comment) => {
    const match = /Note (\d+)\./.exec(own(comment, 'body')?.textContent ?? '');
    return match ? Number(match[1]) : null;
  };

  globalThis.reader = {
    card(root) {
      const image = shown(root, 'image')[0];
      const picture = image?.matches('img') ? image : image?.querySelector('img');
      const headline = shown(root, 'headline')[0];
      return {
        headline: text(headline),
        direction: headline ? getComputedStyle(headline).direction : '',
        link: (headline?.closest('a') ?? headline?.querySelector('a') ?? all(root, 'link')[0])
          ?.href,
        standfirst: text(shown(root, 'standfirst')[0]),
        byline: text(shown(root, 'byline')[0]),
        date: text(shown(root, 'date')[0]),
        time: (root.querySelector('time') ?? root).getAttribute?.('datetime') ?? '',
        picture: picture
          ? {
              url: picture.currentSrc || picture.src,
              width: picture.naturalWidth,
              alt: picture.alt,
            }
          : null,
      };
    },

    headlines: (root) => shown(root, 'headline').map(text),

    comments: (root) =>
      all(root, 'comment').map((comment) => {
        const parent = owner(comment);
        let level = 1;
        for (let up = parent; up; up = owner(up)) level++;
        return {
          note: note(comment),
          parent: parent && note(parent),
          level,
          shown: seen(own(comment, 'body') ?? comment),
          author: text(own(comment, 'author')),
          text: text(own(comment, 'body')),
          all: text(comment),
        };
      }),

    commentWithText: (root, words) =>
      all(root, 'comment').findLast((comment) =>
        own(comment, 'body')?.textContent.includes(words),
      ) ?? null,

    ownButton: (comment, part) => own(comment, part) ?? null,

    /** The one for the whole list comes last; those inside comments are for replies. */
    moreButton: (root) => shown(root, 'more-button').findLast((button) => !button.disabled) ?? null,

    /** The form that was just opened, else the one for a new comment. */
    form(root, comment) {
      const forms = shown(root, 'form');
      const inside =
        comment && forms.find((form) => owner(form) === comment || comment.contains(form));
      return (
        inside ?? forms.find((form) => form.contains(root.activeElement)) ?? forms.at(-1) ?? null
      );
    },

    field(form, kind) {
      const label = (input) =>
        `${text(input.labels?.[0])} ${input.ariaLabel ?? ''} ${input.name} ${input.type}`.toLowerCase();
      const inputs = [...form.querySelectorAll('input, textarea')].filter(
        (input) => input.type !== 'hidden' && seen(input),
      );
      const is = {
        comment: (input) => input.matches('textarea'),
        email: (input) => !input.matches('textarea') && /e-?mail/.test(label(input)),
        name: (input) =>
          !input.matches('textarea') && /name/.test(label(input)) && !/e-?mail/.test(label(input)),
      };
      return inputs.find(is[kind]) ?? null;
    },

    submitButton: (form) =>
      shown(form, 'submit-button')[0] ??
      form.querySelector('button[type="submit"], button:not([type])'),

    /** What stands at a field: by its description, or in its `field` part. */
    fieldError(root, input) {
      const ids = `${input.getAttribute('aria-describedby') ?? ''} ${input.getAttribute('aria-errormessage') ?? ''}`;
      const described = ids
        .split(/\s+/)
        .filter(Boolean)
        .map((id) => root.getElementById(id));
      const beside = [
        ...(input.closest('[part~="field"]')?.querySelectorAll('[part~="field-error"]') ?? []),
      ];
      const errors = [...new Set([...described, ...beside])].filter(
        (node) => node?.matches('[part~="field-error"]') && seen(node),
      );
      return {
        invalid: input.getAttribute('aria-invalid') === 'true',
        text: errors.map(text).join(' '),
      };
    },

    /** Every sentence that tells how things are, wherever it stands. */
    messages: (root) => [
      ...new Set(
        [
          ...root.querySelectorAll(
            '[part~="status"], [part~="field-error"], [role="alert"], [role="status"], [aria-live]',
          ),
        ]
          .filter(seen)
          .map(text)
          .filter(Boolean),
      ),
    ],

    /** Attributes and elements that could run something, and styles that leave their place. */
    dangers(root) {
      const found = [];
      for (const node of root.querySelectorAll('*')) {
        const name = node.localName;
        if (/^(script|iframe|object|embed|base|meta|template|noscript)$/.test(name))
          found.push(`<${name}>`);
        for (const attribute of node.attributes) {
          const value = attribute.value.replace(/[\s\p{Cc}]/gu, '').toLowerCase();
          if (attribute.name.startsWith('on')) found.push(`<${name} ${attribute.name}>`);
          if (/^(javascript|vbscript|data:text)/.test(value))
            found.push(`<${name} ${attribute.name}="${attribute.value}">`);
        }
      }
      for (const body of all(root, 'body')) {
        for (const node of body.querySelectorAll('*')) {
          if (
            /^(form|input|select|textarea|button|style|link|svg|math)$/.test(node.localName) ||
            node.localName.includes('-')
          )
            found.push(`<${node.localName}> in a comment`);
          if (/fixed|sticky|absolute/.test(getComputedStyle(node).position))
            found.push(`${node.localName} is ${getComputedStyle(node).position}`);
        }
      }
      return found;
    },

    /** What a reader does with the mouse and the keyboard, on everything inside the comments. */
    provoke(root) {
      for (const node of root.querySelectorAll('[part~="comment"] *')) {
        for (const type of [
          'mouseover',
          'mouseenter',
          'focus',
          'error',
          'load',
          'toggle',
          'animationstart',
        ]) {
          node.dispatchEvent(new Event(type));
        }
      }
    },
  };
}
