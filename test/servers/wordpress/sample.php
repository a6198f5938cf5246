<?php
// What the site says. Town, people and events are invented.

const AUTHORS = [
    ['user_login' => 'maren', 'user_email' => 'maren@saltmarsh.example', 'display_name' => 'Maren Holt', 'description' => 'Harbour and transport.'],
    ['user_login' => 'aoife', 'user_email' => 'aoife@saltmarsh.example', 'display_name' => "Aoife O'Dell", 'description' => 'Town hall.'],
    ['user_login' => 'tomas', 'user_email' => 'tomas@saltmarsh.example', 'display_name' => 'Tomás Ferreira', 'description' => 'Food & markets.'],
    ['user_login' => 'layla', 'user_email' => 'layla@saltmarsh.example', 'display_name' => 'ليلى منصور', 'description' => 'Culture.'],
];
const SECTIONS = ['Harbour', 'Town Hall', 'Food & Markets', 'Culture', 'Weather'];
const NO_PICTURE = 128;
const CLOSED = [129, 112];
const SHORT_THREADS = [129 => 4, 128 => 1, 126 => 2, 124 => 3, 123 => 6, 122 => 2, 118 => 5, 112 => 2, 105 => 1];

const POSTS = [
    ['slug' => 'ferry-winter-timetable', 'title' => 'Ferry keeps its winter timetable until May', 'standfirst' => 'Two sailings a day remain while the new engine is fitted.'],
    ['slug' => 'library-night-shift', 'title' => "The library's night shift", 'standfirst' => 'Who borrows books at two in the morning? Mostly bakers & nurses.'],
    ['slug' => 'oyster-prices', 'title' => 'Oysters cost less than bread this week', 'standfirst' => 'A calm month on the flats has filled every stall.'],
    ['slug' => 'choir-seeks-basses', 'title' => 'Choir seeks basses, offers soup', 'standfirst' => 'Rehearsals are on Tuesdays; no one is turned away.'],
    ['slug' => 'storm-that-turned', 'title' => 'The storm that turned back', 'standfirst' => 'Forecasters explain why the wind <em>changed its mind</em> at noon.'],
    ['slug' => 'crane-number-four', 'title' => 'Crane number four comes down', 'standfirst' => 'After 61 years the last steam crane leaves the quay.'],
    ['slug' => 'budget-evening', 'title' => 'Budget evening ends before midnight, for once', 'standfirst' => 'The council agreed on 212 of 214 lines.'],
    ['slug' => 'market-moves', 'title' => 'Market moves to the old ropewalk', 'standfirst' => 'Stallholders get a roof & running water.'],
    ['slug' => 'film-in-the-net-loft', 'title' => 'A cinema of forty seats opens in the net loft', 'standfirst' => 'The first film is older than the building.'],
    ['slug' => 'driest-february', 'title' => 'Driest February since 1976', 'standfirst' => 'Only 11 mm of rain fell at the lighthouse.'],
    ['slug' => 'pilot-retires', 'title' => 'Harbour pilot retires after 9,000 ships', 'standfirst' => 'She remembers "about four" that touched the wall.'],
    ['slug' => 'benches-vote', 'title' => 'Forty benches & one vote', 'standfirst' => 'Residents choose where to sit. Comments on this story are closed.'],
    ['slug' => 'bread-with-seaweed', 'title' => 'Bread with seaweed finds its buyers', 'standfirst' => 'A bakery sells out by nine.'],
    ['slug' => 'museum-of-knots', 'title' => 'The museum of knots unties itself', 'standfirst' => 'The collection goes on tour to eleven schools.'],
    ['slug' => 'fog-signal-tested', 'title' => 'Fog signal tested at noon on Friday', 'standfirst' => 'Dogs may want to stay in.'],
    ['slug' => 'dredging-begins', 'title' => 'Dredging begins in the north channel', 'standfirst' => 'The work lasts nine weeks and pauses on Sundays.'],
    ['slug' => 'school-roof', 'title' => 'School roof: "It does not drip any more"', 'standfirst' => 'The repair cost 3 < 4 million, as the treasurer put it.'],
    ['slug' => 'plum-harvest', 'title' => 'Too many plums', 'standfirst' => 'What to do with 20 tonnes? Eight readers answer.'],
    ['slug' => 'theatre-understudy', 'title' => 'The understudy goes on', 'standfirst' => 'She learned the part on the tram.'],
    ['slug' => 'spring-tide', 'title' => 'Spring tide expected on Monday', 'standfirst' => 'Cars should leave the lower quay by six.'],
    ['slug' => 'buoy-found-inland', 'title' => 'Buoy found two miles inland', 'standfirst' => 'Nobody has asked for it back.'],
    ['slug' => 'tram-line-extended', 'title' => 'Tram line reaches the allotments', 'standfirst' => 'Three new stops, one of them among cabbages.'],
    ['slug' => 'cheese-judges', 'title' => 'What the cheese judges whisper', 'standfirst' => 'Our reporter sat <strong>very</strong> still & listened.'],
    ['slug' => 'mural-finished', 'title' => 'The longest mural on the coast is finished', 'standfirst' => 'It took 31 painters and a ladder called Greta.'],
    ['slug' => 'clear-nights', 'title' => 'Clear nights until the weekend', 'standfirst' => 'A good time to look for the comet.'],
    ['slug' => 'lighthouse-opens', 'title' => 'Lighthouse opens its stairs: 199 of them', 'standfirst' => null],
    ['slug' => 'saltmarsh-arabic', 'title' => 'الميناء القديم يفتح أبوابه للزوار', 'standfirst' => 'جولات مجانية كل يوم جمعة في المرفأ القديم.'],
    ['slug' => 'no-picture-today', 'title' => 'No picture today: the camera is in the sea', 'standfirst' => 'It was a good camera.'],
    ['slug' => 'allotment-rules', 'title' => "Allotment rules: who's allowed a goat?", 'standfirst' => 'The rules in short. Comments on this story are closed.'],
    ['slug' => 'bridge-reopens', 'title' => 'The <em>Marigold</em> bridge reopens & the town\'s "longest detour" ends', 'standfirst' => 'After 14 months <strong>drivers</strong> & cyclists cross again; it\'s "a relief", they say.'],
];

function paragraphs(int $i, array $post): array
{
    $lead = $post['slug'] === 'saltmarsh-arabic' ? 'يستقبل المرفأ زواره من الصباح حتى المساء.' : 'This report was written for the sample site.';
    $lines = [
        'The first visitors came before the doors were open, some of them with chairs.',
        'A spokesperson called the day ordinary, which in this town is high praise.',
        'Figures for the whole quarter are due at the end of the month.',
        'Several neighbours had brought cake; none of it was left by four o\'clock.',
        'What happens next depends, as so often here, on the tide.',
    ];
    return array_map(fn ($text) => "<p>$text</p>", [$lead, $lines[$i % 5], $lines[($i + 2) % 5], $lines[($i + 4) % 5] . ' ' . $lines[($i + 1) % 5]]);
}

function reader(int $n): string
{
    $first = ['Ines', 'Björn', 'Chidi', "D'Arcy", 'Eun-ji', 'Farah', 'Goran', 'هند', 'Ivo', 'Jūratė', 'Kwame'];
    $last = ['Abel', 'Brandt', 'Castro', 'Dunne', 'Eze', 'Fox & Sons', 'Grau'];
    return $first[$n % 11] . ' ' . $last[$n % 7];
}

function remark(int $n): string
{
    $openings = ['I walked past this morning', 'My neighbour says otherwise', 'Thank you for the report', 'That is not how I remember it', 'A question for the desk', '“Finally”, as my aunt would say', 'One small correction'];
    $middles = ['and the queue was already at the corner.', 'but we agree on the main point.', 'though the figures could be explained better.', 'and I would read more about it.', 'because 3 < 5 & that settles it.'];
    $endings = ['', "\n\nPS: bring a coat.", "\n\n<blockquote>bring cake</blockquote> Seconded.", ' See <a href="https://tides.saltmarsh.example/?day=1&hour=6">the tide table</a>.', ' <em>Really.</em>', "\nNext line, same thought."];
    return $openings[$n % 7] . ' ' . $middles[$n % 5] . $endings[$n % 6];
}

/**
 * What hostile readers try; PWNED stands for a call that the page under test can hear.
 * A bare string is the comment's text.
 */
function hostile_comments(): array
{
    $attacks = [
        '<script>PWNED</script> Just a script.',
        '<img src="nowhere.png" onerror="PWNED" alt="a picture">',
        '<svg onload="PWNED"><circle r="9"></circle></svg>',
        '<svg><script>PWNED</script></svg><svg><animate onbegin="PWNED" attributeName="x" dur="1s"></animate></svg>',
        '<a href="javascript:PWNED">read on</a> and <a href=" java&#9;script:PWNED">here</a>',
        '<iframe srcdoc="<script>parent.PWNED</script>"></iframe><iframe src="javascript:parent.PWNED"></iframe>',
        '<details open ontoggle="PWNED"><summary>Open me</summary>inside</details>',
        '<video><source onerror="PWNED"></video><audio src="nowhere.mp3" onerror="PWNED"></audio>',
        '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=PWNED&gt;">',
        '<noscript><p title="</noscript><img src=nowhere.png onerror=PWNED>"></noscript>',
        '<form action="javascript:PWNED"><input name="attributes"><input name="children"><button>Send</button></form>',
        '<style>* { display: none !important } @keyframes x {} p { animation: x 1s }</style><p style="animation: x 1s" onanimationstart="PWNED">styled</p>',
        '<div style="position: fixed; inset: 0; z-index: 9999; background: red" onmouseover="PWNED">over everything</div>',
        '<meta http-equiv="refresh" content="0;url=javascript:PWNED"><base href="https://elsewhere.example/">',
        '<object data="javascript:PWNED"></object><embed src="javascript:PWNED">',
        '<a href="data:text/html,<script>PWNED</script>">data</a> <a href="vbscript:PWNED">older</a>',
        '<input autofocus onfocus="PWNED"><select autofocus onfocus="PWNED"></select>',
        '<template shadowrootmode="open"><img src="nowhere.png" onerror="PWNED"></template>',
        '<lede-article-card article="{}"><img src="nowhere.png" onerror="PWNED"></lede-article-card>',
        '</p></div></li></ol></section></article><img src="nowhere.png" onerror="PWNED"> out of the box',
        'An open end <!-- <textarea><title><xmp>',
        'Text of a template: ${PWNED} {{PWNED}} <!--?lit$000000000$--> <?lit$000000000$?>',
        ['comment_author' => '<img src="nowhere.png" onerror="PWNED">Nemo', 'comment_author_url' => 'javascript:PWNED', 'comment_content' => 'It is my name that is hostile.'],
        ['comment_author' => '"><script>PWNED</script>', 'comment_author_url' => 'data:text/html,<script>PWNED</script>', 'comment_content' => 'Mine, too.'],
        '<img src="nowhere.png" onerror=&#119;&#105;&#110;dow.location="javascript:PWNED" srcset="nowhere.png 1x" style="background: url(javascript:PWNED)">',
    ];
    return array_map(fn ($attack) => is_string($attack) ? ['comment_content' => $attack] : $attack, $attacks);
}
