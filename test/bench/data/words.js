const WORDS =
  'tram bridge council river market depot winter evening people stop line street fare city plan month school answer window morning garden harbour train ticket driver page question letter winter engine number record station bread letter weather council reader garden paper minute bicycle village'.split(
    ' ',
  );

/** Words of a certain length in all. */
export function words(random, length) {
  let text = random.of(WORDS);
  while (text.length < length) text += ` ${random.of(WORDS)}`;
  return text;
}

export const sentence = (random, length) => {
  const text = words(random, length);
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
};

const FIRST = 'Ada Bela Cora Dmitri Edda Farid Greta Hanno Ines Jonas Kaja Lior'.split(' ');
const LAST = 'Abend Brook Castle Dove Ember Field Grove Hale Ivory Jarvis'.split(' ');

export const personName = (random) => `${random.of(FIRST)} ${random.of(LAST)}`;
