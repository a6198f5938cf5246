import { describe, expect, test } from 'vitest';
import {
  MARKDOWN_MARKS,
  type Selected,
  mark,
} from '../../src/elements/comment-thread/interaction/markdown-marks.js';

/** A text in which what is selected stands between `[` and `]`. */
const selected = (text: string): Selected => ({
  text: text.replace(/[‹›]/g, ''),
  start: text.indexOf('‹'),
  end: text.indexOf('›') - 1,
});

const shown = ({ text, start, end }: Selected): string =>
  `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;

const after = (name: string, text: string): string => {
  const by = MARKDOWN_MARKS.find((each) => each.name === name);
  if (!by) throw new Error(`no ${name}`);
  return shown(mark(selected(text), by));
};

describe('a mark', () => {
  test.each([
    ['bold', 'salt ‹and› tar', 'salt **‹and›** tar'],
    ['italic', '‹salt›', '_‹salt›_'],
    ['code', 'a‹›b', 'a`‹›`b'],
    ['link', 'the ‹boat›', 'the [‹boat›](https://)'],
  ])('stands around what is selected: %s', (name, before, expected) => {
    expect(after(name, before)).toBe(expected);
  });

  test.each([
    ['bold', 'salt **‹and›** tar', 'salt ‹and› tar'],
    ['link', 'the [‹boat›](https://)', 'the ‹boat›'],
  ])('is taken away where it is there: %s', (name, before, expected) => {
    expect(after(name, before)).toBe(expected);
  });

  test.each([
    ['quotation', 'one\ntw‹o\nthr›ee', 'one\n‹> two\n> thr›ee'],
    ['list', '‹one\ntwo›', '‹- one\n- two›'],
    ['quotation', '‹> one\n> two›', '‹one\ntwo›'],
  ])('of lines stands before each line that is touched: %s', (name, before, expected) => {
    expect(after(name, before)).toBe(expected);
  });
});
