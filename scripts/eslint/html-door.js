const sinks = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
].join('|');

const selectors = [
  `MemberExpression[property.name=/^(${sinks})$/]`,
  // A property binding in a Lit template.
  `TemplateElement[value.raw=/\\.(${sinks})=["']?$/]`,
  'ImportDeclaration[source.value=/unsafe-(html|svg|mathml)|static-html/]',
  "NewExpression[callee.name='DOMParser']",
];

/** HTML is text until src/html has sanitised it. */
export const htmlDoor = {
  files: ['src/**/*.ts'],
  ignores: ['src/html/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...selectors.map((selector) => ({ selector, message: 'HTML enters by src/html alone.' })),
    ],
  },
};
