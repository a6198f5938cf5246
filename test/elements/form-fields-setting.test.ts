import { describe, expect, test } from 'vitest';
import { LedeError } from '../../src/data/errors.js';
import { readFields } from '../../src/elements/comment-thread/interaction/form-fields-setting.js';

const namesOf = (setting?: string): readonly string[] =>
  readFields(setting).map(({ name, required }) => (required ? `${name}!` : name));

describe('the fields of a form', () => {
  test.each([
    [undefined, ['body!', 'name!', 'email!', 'url']],
    ['', ['body!']],
    ['name', ['body!', 'name']],
    [' email required ,name,', ['body!', 'email!', 'name']],
  ])('by %o are %o', (setting, expected) => {
    expect(namesOf(setting)).toEqual(expected);
  });

  test.each(['mail', 'name needed', 'name required twice', 'body'])(
    'are not told by %o, which is said by the name of the setting',
    (setting) => {
      expect(() => readFields(setting)).toThrow(LedeError);
      expect(() => readFields(setting)).toThrow(/^fields: expected name, email, url/);
    },
  );
});
