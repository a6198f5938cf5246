import type { SectionDrafts } from '../types.js';

export const opinion: SectionDrafts = {
  section: 'opinion',
  drafts: [
    {
      id: '801',
      slug: 'bring-back-the-bench',
      title: 'Bring back the bench',
      standfirst:
        'A city is a place to walk through. It ought to be a place to sit down in as well.',
      authors: ['odile-marchmont'],
      hoursAgo: 8,
      kind: 'opinion',
      minutes: 3,
      image: { motif: 'city', alt: 'Rows of houses in grey with a red sun above them' },
      body: [
        'I counted the benches between my door and the station: there are two, and one of them is shut. I mean this literally. It has a lid.',
        'A bench is the cheapest public building there is. It has no opening hours. It asks nothing. It makes a street into a room.',
        'Put one outside every school, every surgery, every place where somebody waits for somebody. Put two, facing each other. We shall think of something to say.',
      ],
    },
    {
      id: '802',
      slug: 'against-the-perfect-photograph',
      title: 'Against the perfect photograph',
      standfirst: 'The blurred one is the one in which we are laughing.',
      authors: ['bram-achterveld'],
      hoursAgo: 34,
      kind: 'opinion',
      minutes: 4,
      image: { motif: 'sea', alt: 'Sailing boats on grey waves before a red sun' },
      body: [
        'My mother’s album has one photograph for each year. In most of them somebody is leaving the frame. They are, without exception, good likenesses.',
        'I have eleven thousand pictures on my telephone, sharp to the eyelash, and cannot find the one I want.',
        'Take fewer. Cut off a head now and then. Let the thumb in.',
      ],
    },
    {
      id: '803',
      slug: 'let-the-bus-be-slow',
      title: 'Let the bus be slow, if it is sure',
      standfirst: 'I do not mind waiting. I mind not knowing.',
      authors: ['ines-barrowdale'],
      hoursAgo: 58,
      kind: 'opinion',
      minutes: 3,
      image: { motif: 'bridge', alt: 'A suspension bridge over a grey river' },
      body: [
        'Speed is what we are promised. What I should like is a promise that is kept: the 42 at eight past, every eight past, in rain.',
        'A slow thing that is certain can be built upon. You can put a coffee before it, or a school run. A fast thing that may not come is only a hope with wheels.',
        'So spend the money on the driver, the spare bus and the clock. I shall bring a book.',
      ],
    },
    {
      id: '804',
      slug: 'a-word-for-the-semicolon',
      title: 'A word for the semicolon; it has few friends left',
      standfirst:
        'Neither an end nor a continuation: a small hinge that lets two thoughts share a wall.',
      authors: ['suvi-lantern'],
      hoursAgo: 99,
      kind: 'opinion',
      minutes: 2,
      body: [
        'The full stop has won. It suits us. We are busy. We are clear. We are, if I may say so, a little abrupt.',
        'The semicolon does not interrupt; it touches your sleeve. It says that the next thing belongs to the last one, and trusts you to see why.',
        'Use one today; nobody will notice; that is the point.',
      ],
    },
    {
      id: '805',
      slug: 'the-case-for-boredom',
      title: 'The case for a boring Saturday',
      standfirst: 'Everything I know I learnt on afternoons when there was nothing on.',
      authors: ['teodor-vance'],
      hoursAgo: 145,
      kind: 'opinion',
      minutes: 4,
      image: { motif: 'plate', alt: 'A laid table from above with a plate, a fork and a knife' },
      body: [
        'There was a window, and rain, and a clock that could be taken apart. I do not remember what I was missing.',
        'Boredom is not empty time. It is time that has not yet been sold to anybody, and a child who is left alone with it will build something, generally out of chairs.',
        'Cancel one thing. Tell nobody. See what arrives.',
      ],
    },
  ],
};
