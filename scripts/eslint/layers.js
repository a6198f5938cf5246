import globals from 'globals';

/** What browsers have and Node has not; and storage, which Node has but which needs consent. */
const browserOnly = Object.keys(globals.browser).filter((name) => !(name in globals.nodeBuiltin));
const storage = ['localStorage', 'sessionStorage'];

const noImport = (regex, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex, message }] }],
});

/** elements -> controllers -> data: a layer imports nothing above it. */
export const layers = [
  {
    files: ['src/data/**/*.ts'],
    rules: {
      ...noImport(
        // A package, or a path up and into another folder of src.
        '^[^.]|/(elements|controllers|html|server|events|styles|locales)/',
        'The data layer imports nothing but itself.',
      ),
      'no-restricted-globals': [
        'error',
        ...[...browserOnly, ...storage].map((name) => ({
          name,
          message: 'The data layer knows no DOM: take it as an argument.',
        })),
      ],
    },
  },
  {
    files: ['src/controllers/**/*.ts'],
    rules: noImport('/elements/', 'A controller does not know the elements that use it.'),
  },
];
