<?php
// php comments-open.php SITE POST open|closed   what an editor does by a click while readers have the page open
[, $site, $post, $status] = $argv;
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REMOTE_ADDR' => '127.0.0.1'];
require "$site/wp-load.php";
wp_update_post(['ID' => (int) $post, 'comment_status' => $status]);
echo get_post((int) $post)->comment_status, "\n";
