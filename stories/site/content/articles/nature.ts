import type { SectionDrafts } from '../types.js';

export const nature: SectionDrafts = {
  section: 'nature',
  drafts: [
    {
      id: '701',
      slug: 'beavers-move-in',
      title: 'The beavers have moved in, and the stream has moved over',
      standfirst: 'Two years, eleven dams, and a meadow that now holds back a flood.',
      authors: ['rafa-quillon'],
      hoursAgo: 14,
      minutes: 6,
      image: {
        motif: 'hills',
        alt: 'Layered green hills under a yellow sun',
        caption: 'The Wenlow valley, where water now takes nine hours longer to reach the town.',
      },
      body: [
        'Nobody saw the first dam being built. One morning there was a pond where the footpath had been, and a willow lying across it as neatly as a signature.',
        'The family now has six members and more engineering in hand than the county. When the October rain came, the water in the valley spread, waited, and went down to the town at a walk.',
        'Not everyone is pleased. A farmer downstream has lost a row of poplars, and the footpath is still under the pond. A boardwalk is to be built, with advice on where not to put it.',
      ],
    },
    {
      id: '702',
      slug: 'counting-swifts',
      title: 'How to count swifts when they will not sit still',
      standfirst: 'Lie on your back. Bring a friend. Count the gaps.',
      authors: ['imke-solberg'],
      hoursAgo: 63,
      minutes: 4,
      image: { motif: 'city', alt: 'Rows of houses with a yellow sun above them' },
      body: [
        'A swift can sleep on the wing, which is unhelpful of it. For the summer census four hundred people lay down in parks and on flat roofs and looked up for exactly twelve minutes.',
        'They found 8,212 birds, a fifth more than in the year before. The hollow bricks that were built into new houses on the east side are nearly all in use.',
        'The best counters, it emerged, are children under ten, who do not think that it is impossible.',
      ],
    },
    {
      id: '703',
      slug: 'oldest-pear-tree',
      title: 'The oldest pear tree in the valley has had a good year',
      standfirst: 'It leans on a crutch, it is hollow enough to stand in, and it bore 212 kilos.',
      authors: ['odile-marchmont'],
      hoursAgo: 92,
      minutes: 3,
      image: { motif: 'fruit', alt: 'A bowl of fruit and a jug' },
      body: [
        'It was an old tree when the church was built, and the church is old. Lightning took the top in 1866. A cart took a branch in 1902. The rest has gone on.',
        'The pears are small, hard and sour until the first frost, after which they are none of these. The parish shares them out on the last Sunday of October: one basket a household, and one for the birds.',
        'Cuttings have been taken, as they were a century ago. Seven of those grandchildren stand in the next field, waiting.',
      ],
    },
    {
      id: '704',
      slug: 'fog-harvest',
      title: 'On the dry side of the ridge they are harvesting fog',
      standfirst: 'Nets the size of tennis courts catch four thousand litres on a good night.',
      authors: ['kwame-osterley'],
      hoursAgo: 135,
      minutes: 5,
      image: { motif: 'leaves', alt: 'Three plants in pots before a yellow moon' },
      body: [
        'The fog arrives at about two, feels its way through the gap and lies down among the nets. By three they are dripping.',
        'It is an old idea in new thread. The mesh was copied from the hairs of a beetle, and a school class worked out the angle. The tanks at the foot of the ridge now supply thirty gardens.',
        'In July the nets are taken down to be mended. It is, the gardeners say, the month when one remembers what water used to cost.',
      ],
    },
    {
      id: '705',
      slug: 'moss-patience',
      title: 'A field guide to doing nothing, by a man who studies moss',
      standfirst:
        'It grows a millimetre a year. He has been watching one patch since he was a student.',
      authors: ['noor-hallam'],
      hoursAgo: 170,
      minutes: 5,
      access: 'subscriber',
      image: { motif: 'leaves', alt: 'Three plants in pots before a yellow moon' },
      body: [
        'He kneels on a folded newspaper, which, he says, is what newspapers are for. Under the lens there is a forest.',
        'The patch is the size of a hand. It has been measured on the first of each month for thirty-three years, and in that time it has moved, as a whole, towards the north by about the width of a thumb.',
        'What has he learnt? “That most of what happens is not an event.”',
      ],
    },
  ],
};
