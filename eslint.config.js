import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import { htmlDoor } from './scripts/eslint/html-door.js';
import { layers } from './scripts/eslint/layers.js';

const typed = {
  files: ['**/*.ts'],
  extends: [ts.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true } },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    // A number in a template says what is meant.
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    // `@click=${() => this.close()}` is how handlers are written.
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    '@typescript-eslint/no-unused-vars': [
      'error',
      { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    // A function that must answer with a promise may have nothing to wait for.
    '@typescript-eslint/require-await': 'off',
  },
};

const elements = {
  files: ['src/**/*.ts', 'stories/**/*.ts'],
  extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
  plugins: { 'lit-a11y': litA11y },
  rules: {
    ...litA11y.configs.recommended.rules,
    // A handler around links and buttons hears their keyboard clicks too.
    'lit-a11y/click-events-have-key-events': 'off',
    // Safari takes a list without markers for none, unless its role is said.
    'lit-a11y/no-redundant-role': 'off',
    // What a base class implements is in its types.
    'wc/guard-super-call': 'off',
  },
  settings: {
    wc: { elementBaseClasses: ['LitElement', 'SourceAttributesElement', 'CardAttributesElement'] },
  },
};

const tests = {
  files: ['test/**/*.ts'],
  languageOptions: { globals: globals.mocha },
  rules: {
    // Answers and payloads are read as they come.
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-call': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
  },
};

const browserTests = {
  files: ['test/browser/**/*.ts'],
  rules: {
    // Assertions may be properties (`expect(link).to.exist`), and their types say that any of them
    // may be a promise, since those that plugins add are.
    '@typescript-eslint/no-unused-expressions': 'off',
    '@typescript-eslint/no-floating-promises': 'off',
  },
};

/** Their types are checked where they are built, with the package installed (test/examples). */
const examples = {
  files: ['examples/**/*.ts', 'examples/**/*.tsx'],
  extends: [ts.configs.strict, ts.configs.disableTypeChecked],
};

const tools = {
  files: ['**/*.js', '**/*.mjs'],
  languageOptions: { globals: globals.node },
};

const pageScripts = {
  files: [
    'stories/site/scripts/*.js',
    'test/support/record-page.js',
    'scripts/rollup/own-styles.js',
  ],
  languageOptions: { globals: globals.browser },
};

export default defineConfig(
  // Half of it is wrong on purpose, and compiled by a test.
  globalIgnores(['dist/', 'storybook-static/', 'public/', 'coverage/', 'test/types/']),
  js.configs.recommended,
  typed,
  elements,
  tests,
  browserTests,
  examples,
  tools,
  pageScripts,
  layers,
  htmlDoor,
);
