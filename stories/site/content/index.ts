import { articleOf } from './article.js';
import { city } from './articles/city.js';
import { culture } from './articles/culture.js';
import { food } from './articles/food.js';
import { nature } from './articles/nature.js';
import { opinion } from './articles/opinion.js';
import { science } from './articles/science.js';
import { sport } from './articles/sport.js';
import { travel } from './articles/travel.js';
import { threadsFor } from './threads/index.js';
import type { Content } from './types.js';

const articles = [city, science, culture, sport, food, travel, nature, opinion].flatMap(
  ({ section, drafts }) => drafts.map((draft) => articleOf(draft, section)),
);

/** The Meridian: its articles and the conversations under them. */
export const sampleContent: Content = { articles, threads: threadsFor(articles) };
