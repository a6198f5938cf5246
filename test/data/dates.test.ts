import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/data/dates.js';
import { parseDuration } from '../../src/data/durations.js';
import { timeZone } from '../../src/data/time-zones.js';

const morning = '2026-11-20T08:00:00.000Z';

describe('a date', () => {
  test.each([
    ['2026-11-20T08:00:00Z', morning],
    ['2026-11-20t08:00:00z', morning],
    ['2026-11-20T08:00Z', morning],
    ['2026-11-20T10:00:00+02:00', morning],
    ['2026-11-20T10:00:00+0200', morning],
    ['2026-11-20T10:00:00+02', morning],
    ['2026-11-20T08:00:00+0000', morning],
    ['2026-11-20T13:30:00.000+05:30', morning],
    ['2026-11-20T08:00:00.250Z', '2026-11-20T08:00:00.250Z'],
    ['2026-11-20T08:00:00.123456Z', '2026-11-20T08:00:00.123Z'],
    ['2026-11-20T08:00:00', morning],
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20 08:00:00', morning],
    ['2026-11-20 08:00', morning],
    ['2026-11-20 10:00:00 +0200', morning],
    [' 2026-11-20T08:00:00Z\n', morning],
    ['Fri, 20 Nov 2026 08:00:00 GMT', morning],
    ['Fri, 20 Nov 2026 10:00:00 +0200', morning],
    ['20 Nov 2026 08:00 UT', morning],
    ['2 Nov 2026 03:00:00 EST', '2026-11-02T08:00:00.000Z'],
    [1795161600, morning],
    ['1795161600', morning],
    [1795161600000, morning],
    ['1795161600000', morning],
    [1795161600.5, '2026-11-20T08:00:00.500Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [-86400, '1969-12-31T00:00:00.000Z'],
    [99999999999, '5138-11-16T09:46:39.000Z'],
    [100000000000, '1973-03-03T09:46:40.000Z'],
  ])('is read from %j', (value, iso) => {
    expect(parseDate(value)?.toISOString()).toBe(iso);
  });

  test.each([
    '3 days ago',
    'yesterday',
    'November 20, 2026',
    '11/20/2026',
    '2026',
    '2026-13-01',
    '2026-02-30',
    '2026-02-29T08:00:00Z',
    '2026-11-20T25:00:00Z',
    'Fri, 20 Foo 2026 08:00:00 GMT',
    '',
    true,
    null,
    {},
    NaN,
    1e20,
  ])('is not read from %j', (value) => {
    expect(parseDate(value)).toBeUndefined();
  });
});

describe('the time zone', () => {
  test.each([
    ['Europe/Berlin', '2026-01-15 12:00:00', '2026-01-15T11:00:00.000Z'],
    ['Europe/Berlin', '2026-07-15 12:00:00', '2026-07-15T10:00:00.000Z'],
    ['America/New_York', '2026-03-08 01:59:59', '2026-03-08T06:59:59.000Z'],
    ['America/New_York', '2026-03-08 03:00:00', '2026-03-08T07:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25 01:59:59', '2026-10-24T23:59:59.000Z'],
    ['Europe/Berlin', '2026-10-25 03:00:00', '2026-10-25T02:00:00.000Z'],
    ['Asia/Kathmandu', '2026-07-15 12:00:00', '2026-07-15T06:15:00.000Z'],
    ['+08:00', '2026-07-15 12:00:00', '2026-07-15T04:00:00.000Z'],
    ['-0330', '2026-07-15 12:00:00', '2026-07-15T15:30:00.000Z'],
    ['UTC', '2026-07-15 12:00:00', '2026-07-15T12:00:00.000Z'],
  ])('%s is that of %s', (zone, local, iso) => {
    expect(parseDate(local, timeZone(zone))?.toISOString()).toBe(iso);
  });

  test('shifts a time that clocks skip in spring by the hour they skip', () => {
    expect(parseDate('2026-03-29 02:30:00', timeZone('Europe/Berlin'))?.toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });

  test.each(['2026-07-15T12:00:00Z', '2026-07-15T12:00:00', '2026-07-15', '2026-07-15 12:00:00Z'])(
    'does not touch %s, which says or means UTC',
    (text) => {
      expect(parseDate(text, timeZone('Asia/Tokyo'))).toEqual(parseDate(text));
    },
  );

  test('that nobody knows gives no date', () => {
    expect(parseDate('2026-07-15 12:00:00', timeZone('Atlantis/Capital'))).toBeUndefined();
  });
});

describe('a duration', () => {
  test.each([
    [95, 95],
    [0, 0],
    ['95', 95],
    ['95.5', 95.5],
    ['PT1M35S', 95],
    ['PT2H', 7200],
    ['P1DT1S', 86401],
    ['PT0.5S', 0.5],
  ])('of %j is %d seconds', (value, seconds) => {
    expect(parseDuration(value)).toBe(seconds);
  });

  test.each([-1, '1:35', 'P', 'PT', '', null, NaN, Infinity])('is not read from %j', (value) => {
    expect(parseDuration(value)).toBeUndefined();
  });
});
