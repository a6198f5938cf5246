<?php
// PHP's built-in server: a file is served or run as it is, every other path is WordPress' own (pretty addresses).
$path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$file = realpath($_SERVER['DOCUMENT_ROOT'] . $path);
$inside = $file !== false && str_starts_with($file, realpath($_SERVER['DOCUMENT_ROOT']) . '/');
if ($inside && is_file($file)) {
    return false;
}
$script = $inside && is_file("$file/index.php") ? rtrim($path, '/') . '/index.php' : '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . $script;
chdir(dirname($_SERVER['SCRIPT_FILENAME']));
require $_SERVER['SCRIPT_FILENAME'];
