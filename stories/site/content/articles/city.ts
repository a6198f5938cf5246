import type { SectionDrafts } from '../types.js';

export const city: SectionDrafts = {
  section: 'city',
  drafts: [
    {
      id: '101',
      slug: 'harbour-steps-reopen',
      title: 'The harbour steps reopen, and the city walks down to the water again',
      standfirst:
        'After three winters behind hoardings, the stone stairs at Quay Street are back in use. The first morning belonged to swimmers, dogs and one very patient accordion player.',
      authors: ['noor-hallam'],
      hoursAgo: 2,
      updatedHoursAgo: 1,
      minutes: 5,
      image: {
        motif: 'bridge',
        alt: 'A suspension bridge over a broad river with the sun behind it',
        caption:
          'The footbridge seen from the lowest step, a view closed to the public since 2023.',
        credit: 'Illustration: The Meridian',
      },
      body: [
        'At ten to seven there was already a queue, which is an odd thing to form at the top of a staircase. By seven the last barrier had been carried off, and the first forty people walked down to the river as though they had been doing so every morning of their lives.',
        'The steps were closed when a survey found that the lower third of them had been resting for decades on very little. Masons numbered all 1,140 stones, lifted them, and laid them again over a bed of lime and gravel. Eleven stones could not be saved; their replacements are paler, and will stay so for a generation.',
        '“I was told it would take one summer,” says Marta Ellwand, who has run the kiosk at the top for nineteen years. “Then I was told two. I kept the kettle, though. You do not throw away a good kettle.”',
        '<h2>What is different</h2>',
        'A ramp now runs beside the stairs, cut into the old customs wall at a slope gentle enough for a wheelchair or a heavy pram. Lamps have been set into the risers. And at the very bottom there is a ledge, just above the high-water line, that the plans call a viewing platform and that everybody on Thursday called a bench.',
        'The harbour office expects about six thousand people a day at weekends. It has asked them not to feed the gulls, a request that was ignored within four minutes.',
      ],
    },
    {
      id: '102',
      slug: 'tram-nine-new-route',
      title: 'Tram 9 will leave the market square after 71 years',
      standfirst:
        'The new route saves eleven minutes and skips four stops. Nobody in the city appears to be without an opinion.',
      authors: ['teodor-vance', 'noor-hallam'],
      hoursAgo: 7,
      minutes: 6,
      image: {
        motif: 'city',
        alt: 'Rows of houses at dusk with lit windows',
        caption: 'Market Row, where the rails will be lifted in spring.',
        credit: 'Illustration: The Meridian',
      },
      body: [
        'From April, trams on line 9 will turn left at the corn exchange instead of right. It is a difference of ninety degrees and, to judge from the letters that have reached this newspaper, of several world views.',
        'The transport office says that the curve through Market Row is too tight for the longer trams that the line needs. Eleven minutes are lost each way between the hospital and the station, and the line carries nine thousand people a day who are mostly on their way to one or the other.',
        'Traders in the square have collected signatures. Cyclists have collected different signatures. A group of residents of Mill Lane, who will have a tram outside their doors for the first time, has asked for quieter wheels and been promised a test in January.',
        'A shuttle will run from the square to the new stop every eight minutes for the first year. After that, says the office, it will count.',
      ],
    },
    {
      id: '103',
      slug: 'library-night-shift',
      title: 'The library that never closes is looking for a night librarian',
      standfirst:
        'Hours: ten at night to six in the morning. Required: patience, and a taste for quiet.',
      authors: ['imke-solberg'],
      hoursAgo: 9,
      minutes: 3,
      image: {
        motif: 'books',
        alt: 'Two shelves of books under a lamp',
        caption: 'The reading room on the second floor stays lit all night.',
      },
      body: [
        'Between two and four in the morning the central library has, on average, thirty-one visitors. They are nurses between shifts, students, bakers with an hour to fill, and a man who is reading the whole encyclopaedia and has reached the letter M.',
        'The library began to stay open through the night as an experiment six years ago. The present night librarian is retiring, and the post was advertised on Wednesday. By Thursday evening there were two hundred applications.',
        '“People imagine that it is silent,” she says. “It is not silent. It is the sound of people trying to be.”',
      ],
    },
    {
      id: '104',
      slug: 'allotments-stay',
      title: 'Allotments on Windmill Hill will stay for another thirty years',
      standfirst: 'A lease is signed, a hedge is spared, and the waiting list grows to 412 names.',
      authors: ['rafa-quillon'],
      hoursAgo: 96,
      minutes: 4,
      image: { motif: 'leaves', alt: 'Three plants in pots on a sill' },
      body: [
        'The 86 plots on Windmill Hill have been dug, disputed and swapped since 1919. On Monday the city and the gardeners’ association signed a lease that runs until 2056.',
        'Under the agreement a strip along the lower path becomes a public orchard, and the gardeners will open their gates one Sunday in each month. In return the hedge, which had been marked for removal on three separate plans, remains a hedge.',
        'Anyone who joins the waiting list today can expect a plot in about fourteen years. “Start with a window box,” advises the association.',
      ],
    },
    {
      id: '105',
      slug: 'street-signs-many-languages',
      title: 'One street, eleven languages: a neighbourhood rewrites its shop signs',
      standfirst:
        'Painters, printers and grandmothers argued about letter shapes for a year. The result is on view.',
      authors: ['ines-barrowdale'],
      hoursAgo: 30,
      minutes: 7,
      kind: 'gallery',
      image: {
        motif: 'market',
        alt: 'Three market stalls under striped awnings and a string of lanterns',
        caption: 'Lantern Street on the evening of the unveiling.',
        credit: 'Illustration: The Meridian',
      },
      body: [
        'It began with a bakery whose sign could be read from the left, from the right, and by nobody at all in the dark. A neighbour offered to repaint it. A second neighbour offered to correct the spelling.',
        'A year later forty shops on Lantern Street have new signs, lettered by hand in the languages in which their owners count. The painters worked in pairs: one who knew the script, and one who knew the ladder.',
        'The hardest, all agree, was the tailor’s. His name has four letters in one alphabet and nine in another, and the board over his door was made for five.',
      ],
    },
    {
      id: '106',
      slug: 'the-tag-that-broke-the-newsletter',
      title: 'The <b>tag</b> that broke the village newsletter & what was learnt from it',
      standfirst:
        'One reader typed a bold word into a comment box. For nine days everything after it was bold, down to the tide tables.',
      authors: ['suvi-lantern'],
      hoursAgo: 52,
      minutes: 4,
      image: { motif: 'books', alt: 'Two shelves of books under a lamp' },
      body: [
        'The newsletter of Lower Penhallow goes out to 640 households and has been edited for eleven years by a retired surveyor. In September it arrived in bold. So did the next one.',
        'The cause was a single comment about parking. Its writer had wanted to stress one word and had done so the way a nephew had shown him. The newsletter believed every character it was given.',
        '“I was taught to check my sources,” says the editor. “I had not thought of checking them for angle brackets.” The comments are now cleaned before they are printed, and the tide tables are legible.',
      ],
    },
    {
      id: '107',
      slug: 'souq-al-nahhasin',
      title: 'سوق النحاسين يستعيد إيقاعه بعد ترميم دام أربع سنوات',
      standfirst:
        'عادت المطارق إلى العمل تحت السقف الخشبي القديم، ومعها رائحة القهوة وأصوات الباعة.',
      authors: ['layla-sahli'],
      hoursAgo: 12,
      minutes: 4,
      lang: 'ar',
      dir: 'rtl',
      sectionName: 'المدينة',
      image: {
        motif: 'market',
        alt: 'أكشاك سوق تحت مظلات مخططة وسلسلة من الفوانيس',
        caption: 'مدخل السوق مساء يوم الافتتاح.',
        credit: 'رسم: ميريديان',
      },
      body: [
        'في السابعة صباحًا فُتحت البوابة الكبيرة، ودخل الحرفيون واحدًا بعد الآخر كأنهم لم يغيبوا يومًا. بعضهم حمل أدواته في صندوق خشبي، وبعضهم جاء بأولاده ليروا المكان الذي تعلّم فيه المهنة.',
        'استغرق ترميم السقف وحده عامين، إذ فُكّت العوارض قطعة قطعة ثم أُعيدت إلى أماكنها بعد معالجتها. أما الأرضية الحجرية فبقيت كما هي، بآثار العجلات التي حفرتها السنون.',
        'يقول أحد النحاسين: «الصوت هو ما اشتقت إليه. النحاس يردّ عليك حين تطرقه، والجدران القديمة تعرف كيف تحفظ هذا الصوت».',
        'سيظل السوق مفتوحًا كل يوم عدا الأحد، مع ورشة تعليمية للأطفال صباح كل سبت.',
      ],
    },
  ],
};
