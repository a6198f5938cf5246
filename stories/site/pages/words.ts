/** The few words that the article page itself says, in the language of the article. */
export interface Words {
  /** How dates are written. */
  locale: string;
  relatedStories: string;
  comments: string;
  commentsWithout: string;
  by: string;
  updated: string;
  minutes: (count: number) => string;
  moreIn: (section: string) => string;
}

const ENGLISH: Words = {
  locale: 'en-GB',
  relatedStories: 'Related stories',
  comments: 'Comments',
  commentsWithout: 'Read the comments without JavaScript',
  by: 'By',
  updated: 'Updated',
  minutes: (count) => `${count} min read`,
  moreIn: (section) => `More in ${section}`,
};

const WORDS: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  ar: {
    locale: 'ar',
    relatedStories: 'مقالات ذات صلة',
    comments: 'التعليقات',
    commentsWithout: 'اقرأ التعليقات دون جافاسكربت',
    by: 'بقلم',
    updated: 'حُدّث في',
    minutes: (count) => `مدة القراءة: ${count} د`,
    moreIn: (section) => `المزيد في ${section}`,
  },
  de: {
    locale: 'de',
    relatedStories: 'Mehr zum Thema',
    comments: 'Kommentare',
    commentsWithout: 'Kommentare ohne JavaScript lesen',
    by: 'Von',
    updated: 'Aktualisiert',
    minutes: (count) => `${count} Min. Lesezeit`,
    moreIn: (section) => `Mehr aus ${section}`,
  },
  ja: {
    locale: 'ja',
    relatedStories: '関連記事',
    comments: 'コメント',
    commentsWithout: 'JavaScriptなしでコメントを読む',
    by: '文',
    updated: '更新',
    minutes: (count) => `読了${count}分`,
    moreIn: (section) => `「${section}」の記事`,
  },
};

/** The words of a language, or the English ones. */
export function wordsOf(lang: string): Words {
  return WORDS[lang] ?? ENGLISH;
}
