import type { SectionDrafts } from '../types.js';

export const science: SectionDrafts = {
  section: 'science',
  drafts: [
    {
      id: '201',
      slug: 'quiet-star-flickers',
      title: 'A quiet star flickers, and forty amateurs notice first',
      standfirst:
        'Telescopes in back gardens caught the dimming two nights before the great observatories did.',
      authors: ['kwame-osterley'],
      hoursAgo: 4,
      minutes: 6,
      access: 'metered',
      image: {
        motif: 'cosmos',
        alt: 'A ringed planet above an observatory at night',
        caption: 'The dome on Karst Ridge was closed for cleaning on the night in question.',
        credit: 'Illustration: The Meridian',
      },
      body: [
        'The first report came from a roof in a suburb, from a dentist with a small telescope and a spreadsheet. A star that had shone without a tremor for as long as anyone had measured it was four per cent fainter than it should be.',
        'Within a day thirty-nine other amateurs had confirmed it. When the professionals turned their mirrors that way, the dip was already half over.',
        'Nobody yet knows what passed in front of the star. A cloud of dust is the dull explanation, and the likeliest. The network of amateurs has agreed to watch it in shifts until spring.',
        '“You do not need a big telescope,” says the dentist. “You need to look at the same thing every night and not be bored.”',
      ],
    },
    {
      id: '202',
      slug: 'lake-that-breathes',
      title: 'The lake that breathes twice a year',
      standfirst:
        'In November the water of Lake Orrin turns over. This time there are instruments all the way down.',
      authors: ['imke-solberg'],
      hoursAgo: 20,
      minutes: 5,
      image: { motif: 'sea', alt: 'Sailing boats on layered waves before a low sun' },
      body: [
        'For a few days each autumn the surface of Lake Orrin grows as cold as its depths, and the whole lake, which has lain in layers since May, begins to mix. Oxygen goes down. Things that have been down there come up.',
        'A chain of sixty sensors now hangs from a raft in the middle. It has shown that the turning is less a roll than a shiver: dozens of small overturnings, each no wider than a tennis court.',
        'The finding matters to fish, and to anyone who draws water from a deep lake. It also explains a local saying that the lake sighs before the first frost.',
      ],
    },
    {
      id: '203',
      slug: 'what-the-slow-clock-taught',
      title:
        'What a pendulum clock in a flooded cellar, three generations of careful notebooks and an unusually stubborn schoolteacher taught physicists about the very slow movements of the ground beneath an old town',
      standfirst:
        'The notebooks ran to 22,000 entries. It took a summer to type them and an afternoon to be astonished.',
      authors: ['odile-marchmont', 'kwame-osterley'],
      hoursAgo: 44,
      minutes: 9,
      access: 'subscriber',
      image: { motif: 'hills', alt: 'Layered hills under a pale moon' },
      body: [
        'Every day at noon since 1931 somebody in one family has gone down to the cellar, compared the clock with the radio, and written down the difference in seconds.',
        'Typed into a table, the differences rise and fall with the level of the river a kilometre away. When the water is high, the ground tilts by about the thickness of a coin over the length of a street, and the pendulum knows it.',
        'Modern instruments could have measured the same. But there were no modern instruments in 1931, and the notebooks now give the town ninety-five years of data where it had nine.',
        'The present keeper of the clock, who teaches mathematics, has been offered a replacement. She has declined. “It would spoil the series.”',
      ],
    },
    {
      id: '204',
      slug: 'bees-count-to-five',
      title: 'Bumblebees count to five, then give up',
      standfirst: 'An experiment with sugar, plastic flowers and a great deal of waiting.',
      authors: ['bram-achterveld'],
      hoursAgo: 61,
      minutes: 3,
      body: [
        'A bumblebee can learn that the sugar is behind the third flower, or the fourth, or the fifth. Asked to find the sixth, it behaves like a person who has lost count of the stairs.',
        'The researchers trained eighty-four bees for two years. Each wore a number on its back, which the bees did not seem to mind, and which made the minutes of the weekly meeting unusually vivid.',
        'Whether this is counting or something that merely resembles it will be argued over. The bees, meanwhile, have kept the sugar.',
      ],
    },
    {
      id: '205',
      slug: 'concrete-heals-itself',
      title: 'A concrete that mends its own cracks passes its tenth winter',
      standfirst:
        'The test wall stands behind a bus depot. It looks, its makers are glad to say, like nothing at all.',
      authors: [],
      hoursAgo: 75,
      minutes: 4,
      image: {
        motif: 'bridge',
        alt: 'A suspension bridge at night',
        caption: 'Bridges are where the material could matter most.',
      },
      body: [
        'Ten years ago a wall four metres long was poured behind the depot on Cooper Street. It contained tiny grains of clay, each holding dormant spores and their food. When a crack lets water in, the spores wake and leave limestone behind.',
        'Of 118 cracks that have opened since, 103 have closed again without help. The widest was as broad as a credit card is thick.',
        'The material still costs about a third more than ordinary concrete. Its makers think that a bridge which need not be closed for repair would earn that back within a decade.',
      ],
    },
    {
      id: '206',
      slug: 'map-of-smells',
      title: 'A map of the city drawn by smell',
      standfirst: 'Volunteers walked 900 streets with closed eyes and open noses.',
      authors: ['suvi-lantern'],
      hoursAgo: 130,
      minutes: 5,
      seconds: 2710,
      kind: 'audio',
      image: { motif: 'city', alt: 'Rows of houses at night with lit windows' },
      body: [
        'Bread in the north, hops in the east, and along the canal a note that one volunteer recorded as “wet rope, but friendly”. The map has forty-one words and no street names.',
        'It is not a joke, or not only. Smells turn out to follow the wind so closely that the map shows where air stands still, which is where a city is hottest in July.',
        'The planners have asked for a second edition, in August.',
      ],
    },
    {
      id: '207',
      slug: 'marsad-al-sahra',
      title: 'مرصد صغير في الصحراء يلتقط إشارة من سحابة غبار بعيدة',
      standfirst: 'فريق من الطلاب أمضى تسعين ليلة متتالية قبل أن يظهر الخط الرفيع على الشاشة.',
      authors: ['yusuf-wadi'],
      hoursAgo: 26,
      minutes: 5,
      lang: 'ar',
      dir: 'rtl',
      sectionName: 'علوم',
      image: { motif: 'cosmos', alt: 'كوكب ذو حلقة فوق مرصد ليلي' },
      body: [
        'كانت الساعة تقترب من الرابعة فجرًا حين لاحظت إحدى الطالبات ارتفاعًا طفيفًا في القراءة. ظنّت أول الأمر أنه خلل في الكابل، فأعادت القياس ثلاث مرات قبل أن توقظ زملاءها.',
        'الإشارة تأتي من سحابة غبار تبعد آلاف السنين الضوئية، وتحمل بصمة جزيء بسيط لم يُرصد هناك من قبل. لا يعني ذلك شيئًا خارقًا، لكنه يضيف سطرًا إلى خريطة كيمياء السماء.',
        'المرصد نفسه متواضع: طبق قطره خمسة أمتار وغرفة تبرّدها مروحة قديمة. غير أن سماء الصحراء، كما يقول المشرف، «أفضل جهاز نملكه».',
      ],
    },
  ],
};
