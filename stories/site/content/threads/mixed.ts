import type { Comment } from '../../types.js';
import { minutesAgo } from '../clock.js';

const LONG_WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

/** Name, text and, for an answer, the number of the comment it answers. */
const LINES: readonly (readonly [name: string, body: string, answers?: number])[] = [
  [
    'نادية الخطيب',
    '<p>أجمل ما في الشارع الآن أنك تقرأ الحكاية قبل أن تدخل الدكان. شكرًا لكل من أمسك الفرشاة.</p>',
  ],
  [
    'Marta Ellwand',
    '<p>I cannot read it, and I stood in front of it for ten minutes all the same.</p>',
    1,
  ],
  ['סימון ורדי', '<p>השלט של החייט הוא הטוב מכולם. ארבע אותיות, ומקום לנשום.</p>', 1],
  ['Wen 文', '<p>招牌上的字是我奶奶写的。她今年八十七岁,手一点也不抖。🖌️</p>'],
  [
    'Jonas Lindqvale',
    `<p>Ours reads ${LONG_WORD} and there was no room left for the telephone number.</p>`,
  ],
  [
    'Ηλέκτρα',
    '<p>Το γράμμα <em>ξ</em> θέλει υπομονή· το ξέρουν όσοι το έχουν ζωγραφίσει σε τοίχο.</p>',
    5,
  ],
  ['👩🏽‍🎨🏳️‍🌈', '<p>🎉🎉🎉 👨‍👩‍👧‍👦 🇺🇳 ❤️‍🔥 finally!!! 🖍️🖌️🪜</p>'],
  [
    'ليلى',
    '<p>قال صاحب المخبز: <q>Open at 6:30, except Sundays</q> ثم كتبها بالعربية كما ينطقها: «أوبن».</p>',
    2,
  ],
  [
    'Adriana_with_a_very_very_long_handle_that_nobody_ever_shortened_because_it_was_funny_in_1999',
    '<p>Short comment.</p>',
  ],
  [
    'Oona',
    '<p>https://archive.example/street/lantern/signs/2026/11/a-very-long-address-without-any-place-to-break-it-0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz</p>',
    9,
  ],
  ['はな', '<p>縦書きの看板がひとつあるだけで、通りの背が高くなった気がします。</p>', 4],
  ['संध्या', '<p>दर्ज़ी की दुकान का बोर्ड सबसे सुंदर है। अक्षर जैसे साँस लेते हैं।</p>', 3],
  ['Z̷a̴l̸g̵o̶', '<p>T̸̛̘͝h̵̢̛e̶̡͌ ̴͍̆b̷̠̈o̵͚̐a̶͇̎r̶̨͝d̵̰͝ is a little damp, I think.</p>', 7],
  ['Tomasz', `<p>${'Nochmal'.repeat(40)}</p>`, 6],
  ['مروان', '<p>حبرٌ على خشب، وخشبٌ على حجر.</p><p>وهذا يكفي.</p>', 8],
  ['ภูมิ', '<p>ตัวอักษรไทยไม่มีช่องว่างระหว่างคำดังนั้นป้ายร้านต้องคิดเองว่าจะตัดบรรทัดตรงไหน</p>'],
  [
    '\u202Emirrored\u202C',
    '<p>My name is written backwards on purpose. Does the rest of the page survive it?</p>',
    16,
  ],
];

/** A conversation in many scripts and both directions, with words that do not want to break. */
export function mixedComments(articleId: string): Comment[] {
  return LINES.map(([name, body, answers], index) => ({
    id: `${articleId}-${index + 1}`,
    parent_id: answers === undefined ? null : `${articleId}-${answers}`,
    author: {
      name,
      url: null,
      avatar: index % 3 === 0 ? `/images/reader-${articleId}${index}.svg` : null,
      badge: index === 4 ? 'Übersetzungswerkstättenleiterin' : null,
    },
    body,
    created: minutesAgo(1600 - index * 83),
    edited: index === 7 ? minutesAgo(400) : null,
    status: 'published',
    likes: (index * 7) % 23,
    dislikes: (index * 5) % 11,
  }));
}
