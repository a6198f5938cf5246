import type { SectionDrafts } from '../types.js';

export const culture: SectionDrafts = {
  section: 'culture',
  drafts: [
    {
      id: '301',
      slug: 'cello-left-on-a-train',
      title: 'The cello that was left on a train comes home with a new voice',
      standfirst:
        'It travelled 4,000 kilometres without a ticket. Its owner says it has learnt something on the way.',
      authors: ['odile-marchmont'],
      hoursAgo: 5,
      minutes: 6,
      image: {
        motif: 'cello',
        alt: 'A cello leaning in a pool of light',
        caption:
          'The instrument, built in a village workshop in 1904, has been insured since Tuesday.',
        credit: 'Illustration: The Meridian',
      },
      body: [
        'For nineteen days the cello rode in a luggage van, first north, then east, then north again, politely handed from one guard to the next, each of whom supposed that it belonged to the one before.',
        'It was found by a cleaner who plays in a ceilidh band and knew what the shape under the blanket was. She tuned it, “so that it would not be lonely”, and telephoned.',
        'Its owner swears that the lowest string now rings for longer. A maker of instruments who examined it says this may be the cold, the dry air, or four thousand kilometres of being gently shaken.',
        'The first concert is on Sunday. The cleaner has been given a seat in the front row, and a ticket for the train.',
      ],
    },
    {
      id: '302',
      slug: 'museum-of-unfinished-things',
      title: 'A museum of unfinished things opens, almost',
      standfirst:
        'Half a boat, two thirds of a symphony, and a staircase that stops politely at the ceiling.',
      authors: ['ines-barrowdale'],
      hoursAgo: 28,
      minutes: 4,
      image: { motif: 'books', alt: 'Two shelves of books under a lamp' },
      body: [
        'The last room has no door yet. The curators insist that this was not planned, and then, after a pause, that perhaps it was.',
        'There are 340 objects, lent by people who had meant to get round to them. The labels say what each was going to be and, where known, what came up: a wedding, a war, a better idea.',
        'Visitors are asked to bring something of their own. The knitting on the first floor is already four metres longer than it was on opening day.',
      ],
    },
    {
      id: '303',
      slug: 'choir-without-a-conductor',
      title: 'Sixty singers, no conductor, one breath',
      standfirst:
        'A choir on the estuary sings by watching one another’s shoulders. We stood in the middle and listened.',
      authors: ['noor-hallam'],
      hoursAgo: 80,
      minutes: 5,
      kind: 'audio',
      image: { motif: 'sea', alt: 'Sailing boats on layered waves before a low sun' },
      body: [
        'There is a moment before the first note when sixty people in coats do nothing at all. Then sixty pairs of shoulders rise by a centimetre, and the sound arrives from everywhere.',
        'The choir has sung without a conductor since its last one moved away and nobody liked to replace him. It rehearses in a circle, in the dark, on the second Tuesday of the month.',
        'It is slower than other choirs, its members say. “But when we are together, we are really together.”',
      ],
    },
    {
      id: '304',
      slug: 'small-cinema-long-film',
      title: 'The smallest cinema in the country shows its longest film',
      standfirst: 'Eighteen seats, eleven hours, soup in the interval.',
      authors: ['bram-achterveld'],
      hoursAgo: 101,
      minutes: 3,
      kind: 'video',
      image: { motif: 'city', alt: 'Rows of houses at dusk with lit windows' },
      body: [
        'By hour six the audience had divided itself into those who took off their shoes and those who had never put them on. Nobody had left. There is nowhere to go: the foyer is a cupboard.',
        'The film follows one river from its spring to the sea at walking pace. Critics have called it demanding. The woman in seat fourteen called it “company”.',
        'There will be a second showing in March, with bread.',
      ],
    },
    {
      id: '305',
      slug: 'letters-in-a-wall',
      title: 'Behind the plaster, three hundred letters and a recipe for plum jam',
      standfirst: 'Builders found the bundle. A retired postman is delivering it.',
      authors: ['suvi-lantern'],
      hoursAgo: 150,
      minutes: 6,
      access: 'metered',
      image: { motif: 'fruit', alt: 'A bowl of fruit and a jug' },
      body: [
        'The letters were written between 1938 and 1951 and had been pushed, one by one, through a gap beside a chimney. None had been posted. All had been stamped.',
        'They are addressed to forty-six people in nine streets. With the help of parish books and a great many doorbells, a retired postman has so far found the families of thirty-one.',
        'Most are about the weather. One is an apology, seventy-five years late, for a borrowed bicycle. The jam has been made, and is good.',
      ],
    },
    {
      id: '306',
      slug: 'khattat-al-asr',
      title: 'خطّاط يكتب لافتات المدينة بالقلم نفسه منذ خمسين عامًا',
      standfirst: 'في ورشته الصغيرة لا مكان للعجلة: حرف واحد قد يستغرق صباحًا كاملًا.',
      authors: ['layla-sahli'],
      hoursAgo: 57,
      minutes: 6,
      lang: 'ar',
      dir: 'rtl',
      sectionName: 'ثقافة',
      image: { motif: 'books', alt: 'رفّان من الكتب تحت مصباح' },
      body: [
        'يبدأ يومه بغلي الحبر. يقول إن الحبر الجاهز سريع الجفاف، وإن الحرف يحتاج إلى وقت كي يستقر على الورق.',
        'كتب على مدى خمسة عقود مئات اللافتات، وما زال كثير منها معلّقًا فوق الدكاكين: خبّاز، صيدلية، مكتبة أُغلقت وبقي اسمها.',
        'لا يحتفظ بنسخ من أعماله. «من أراد أن يراها فليتمشَّ»، يقول ضاحكًا، ثم يعود إلى حرف الواو الذي بدأه أمس.',
      ],
    },
  ],
};
