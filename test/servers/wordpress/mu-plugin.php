<?php
/* Plugin Name: Settings of the checks */

// What a site does whose readers may comment from another page without an account.
if (LEDE_ANONYMOUS) {
    add_filter('rest_allow_anonymous_comments', '__return_true');
}
// WordPress waits 15 s between two comments from one address; all the checks come from one.
if (!LEDE_FLOOD) {
    add_filter('comment_flood_filter', '__return_false', 99);
}
add_filter('pre_wp_mail', '__return_true');
add_filter('pre_http_request', fn () => new WP_Error('offline', 'No other host is called.'));
