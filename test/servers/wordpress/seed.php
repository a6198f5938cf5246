<?php
// php seed.php SITE ADDRESS
// Installs WordPress and fills it through its own functions. Nothing depends on chance or on the clock.
//
//   posts     101 to 130, one every six hours, 130 the newest; the ones with a part in the checks:
//             130 the long thread, 129 comments closed, 128 no picture, 127 Arabic, 126 no excerpt,
//             125 no comments, 124 closed by an editor while it is read, 123 a short thread
//   pictures  201 to 210
//   comments  on post 130 from 1001 to 1260, each beginning "Note 1." to "Note 260."; then the short threads
[, $site, $address] = $argv;
$_SERVER += ['HTTP_HOST' => substr($address, 7), 'SERVER_NAME' => '127.0.0.1', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REMOTE_ADDR' => '127.0.0.1'];
define('WP_INSTALLING', true);
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require __DIR__ . '/sample.php';

install();
$authors = array_map(fn ($author) => wp_insert_user(wp_slash($author + ['user_pass' => 'lantern', 'role' => 'author', 'user_registered' => '2025-01-01 00:00:00'])), AUTHORS);
$sections = array_map(fn ($name) => wp_insert_term($name, 'category')['term_id'], SECTIONS);
$pictures = array_map('insert_picture', range(1, 10));
foreach (POSTS as $i => $post) {
    insert_post($i, $post, $authors, $sections, $pictures);
}
kses_init_filters();
insert_long_thread(130);
insert_short_threads();
array_map('wp_update_comment_count_now', range(101, 130));
foreach (CLOSED as $id) {
    wp_update_post(['ID' => $id, 'comment_status' => 'closed']);
    $wpdb->update($wpdb->posts, ['post_modified' => get_post($id)->post_date, 'post_modified_gmt' => get_post($id)->post_date_gmt], ['ID' => $id]);
}
printf("%d posts, %d comments, %d of them on post 130\n", wp_count_posts()->publish, wp_count_comments()->approved, get_comments_number(130));

function install(): void
{
    global $wpdb, $wp_rewrite;
    wp_install('The Saltmarsh Post', 'editor-in-chief', 'desk@saltmarsh.example', true, '', 'lantern');
    foreach ([1, 2, 3] as $sample) {
        wp_delete_post($sample, true);
    }
    $wpdb->query("ALTER TABLE $wpdb->comments AUTO_INCREMENT = 1001");
    $settings = [
        'blogdescription' => 'News from an invented coast',
        'gmt_offset' => 0,
        'default_comment_status' => 'open',
        'require_name_email' => 1,
        'thread_comments' => 1,
        'thread_comments_depth' => 5,
        'comment_moderation' => 0,
        'comment_previously_approved' => 0,
        'moderation_keys' => 'kingfisher', // a comment with this word waits for an editor
        'disallowed_keys' => 'cormorant', // one with this word is thrown away
        'close_comments_for_old_posts' => 0,
        'comments_notify' => 0,
        'moderation_notify' => 0,
        'template' => 'twentytwentythree',
        'stylesheet' => 'twentytwentythree',
    ];
    foreach ($settings as $name => $value) {
        update_option($name, $value);
    }
    $wp_rewrite->init();
    $wp_rewrite->set_permalink_structure('/%postname%/');
    $wp_rewrite->flush_rules(false);
}

/** A landscape of bands: sky, sun, water. No two numbers give the same picture. */
function insert_picture(int $number): int
{
    $image = imagecreatetruecolor(1200, 800);
    for ($y = 0; $y < 800; $y += 40) {
        $shade = 250 - intdiv($y, 8);
        $colour = $y < 480 ? imagecolorallocate($image, $shade - 9 * $number, $shade - 20, $shade) : imagecolorallocate($image, 30, 60 + 8 * $number, 150 - intdiv($y - 480, 4));
        imagefilledrectangle($image, 0, $y, 1199, $y + 39, $colour);
    }
    imagefilledellipse($image, 100 * $number, 300, 160, 160, imagecolorallocate($image, 250, 200, 90));
    $folder = wp_upload_dir('2025/03');
    wp_mkdir_p($folder['path']);
    $file = "{$folder['path']}/coast-$number.png";
    imagepng($image, $file);
    $date = '2025-03-01 00:00:00';
    $id = wp_insert_attachment(['import_id' => 200 + $number, 'post_mime_type' => 'image/png', 'post_title' => "Coast $number", 'post_status' => 'inherit', 'post_date' => $date, 'post_date_gmt' => $date, 'guid' => "{$folder['url']}/coast-$number.png"], $file, 0, true);
    stop_at_error($id);
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
    update_post_meta($id, '_wp_attachment_image_alt', "A low sun over water, number $number");
    return $id;
}

function insert_post(int $i, array $post, array $authors, array $sections, array $pictures): void
{
    global $wpdb;
    $id = 101 + $i;
    $date = gmdate('Y-m-d H:i:s', strtotime('2025-03-01T06:00:00Z') + $i * 6 * 3600);
    stop_at_error(wp_insert_post(wp_slash([
        'import_id' => $id,
        'post_name' => $post['slug'],
        'post_title' => $post['title'],
        'post_excerpt' => $post['standfirst'] ?? '',
        'post_content' => implode("\n\n", paragraphs($i, $post)),
        'post_status' => 'publish',
        'post_author' => $authors[$i % count($authors)],
        'post_category' => [$sections[$i % count($sections)]],
        'post_date' => $date,
        'post_date_gmt' => $date,
        'comment_status' => 'open',
        'ping_status' => 'closed',
    ]), true));
    $wpdb->update($wpdb->posts, ['post_modified' => $date, 'post_modified_gmt' => $date], ['ID' => $id]);
    if ($id !== NO_PICTURE) {
        set_post_thumbnail($id, $pictures[$i % count($pictures)]);
    }
}

/** 260 comments to five levels; a later comment answers any earlier one, so that newest first brings answers before parents. */
function insert_long_thread(int $post): void
{
    $hostile = hostile_comments();
    $ids = $levels = [];
    for ($n = 1; $n <= 260; $n++) {
        $parent = parent_of($n, $levels);
        $levels[$n] = $parent ? $levels[$parent] + 1 : 1;
        $comment = [
            'comment_post_ID' => $post,
            'comment_parent' => $parent ? $ids[$parent] : 0,
            'comment_author' => reader($n),
            'comment_author_email' => "reader$n@saltmarsh.example",
            'comment_author_url' => $n % 7 ? '' : "https://reader$n.saltmarsh.example/",
            'comment_content' => "Note $n.\n\n" . remark($n),
            'comment_date' => gmdate('Y-m-d H:i:s', strtotime('2025-03-09T08:00:00Z') + $n * 420),
        ];
        // From note 20 on every fourth comment is hostile: first as a reader sends it, through WordPress' own filter
        // (kses), then as an importer or an administrator leaves it in the database, as it is.
        $turn = intdiv($n - 20, 4);
        $attack = $n >= 20 && $n % 4 === 0 ? $hostile[intdiv($turn, 2)] ?? null : null;
        if ($attack) {
            $name = "$n-" . ($turn % 2 ? 'raw' : 'kses');
            $comment = array_merge($comment, str_replace('PWNED', "window.__pwned('$name')", $attack));
            $comment['comment_content'] = "Note $n.\n\n" . $comment['comment_content'];
        }
        $ids[$n] = insert_comment($comment, $attack && $turn % 2 === 1);
    }
}

function parent_of(int $n, array $levels): ?int
{
    if ($n < 12 || $n % 3 === 0) {
        return null;
    }
    $candidate = $n - 1 - ($n * 7919) % min($n - 1, 90);
    while ($levels[$candidate] >= 5) {
        $candidate--;
    }
    return $candidate;
}

function insert_short_threads(): void
{
    $n = 300;
    foreach (SHORT_THREADS as $post => $count) {
        $first = 0;
        for ($k = 0; $k < $count; $k++) {
            $n++;
            $id = insert_comment([
                'comment_post_ID' => $post,
                'comment_parent' => $k % 3 === 1 ? $first : 0,
                'comment_author' => reader($n),
                'comment_author_email' => "reader$n@saltmarsh.example",
                'comment_author_url' => '',
                'comment_content' => "Note $n.\n\n" . remark($n),
                'comment_date' => gmdate('Y-m-d H:i:s', strtotime('2025-03-12T08:00:00Z') + $n * 60),
            ], false);
            $first = $k % 3 === 0 ? $id : $first;
        }
    }
}

function insert_comment(array $comment, bool $raw): int
{
    $comment += ['comment_date_gmt' => $comment['comment_date'], 'comment_author_IP' => '192.0.2.1', 'comment_agent' => 'seed', 'comment_type' => 'comment', 'comment_approved' => 1, 'user_id' => 0];
    $id = wp_insert_comment($raw ? wp_slash($comment) : wp_filter_comment(wp_slash($comment)));
    stop_at_error($id ?: new WP_Error('comment', "Not stored: {$comment['comment_content']}"));
    return $id;
}

function stop_at_error($result): void
{
    if (is_wp_error($result)) {
        fwrite(STDERR, $result->get_error_message() . "\n");
        exit(1);
    }
}
