<?php
// Run by make.sh, once for each step: install, network (the tables of a multisite), sites.
// WordPress is loaded as its own installer loads it; nothing is sent, neither mail nor requests.
$step = $argv[1];
$_SERVER += ['HTTP_HOST' => 'blog.example.com', 'SERVER_NAME' => 'blog.example.com', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '127.0.0.1'];
define('ABSPATH', '/usr/share/wordpress/');
define('DB_HOST', 'localhost:' . getenv('DB_SOCKET'));
define('DB_NAME', getenv('DB_NAME'));
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_SITEURL', 'http://blog.example.com');
define('WP_HOME', 'http://blog.example.com');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define($name . '_KEY', 'for this script only');
    define($name . '_SALT', 'for this script only');
}
if ($step === 'sites') {
    define('MULTISITE', true);
    define('SUBDOMAIN_INSTALL', false);
    define('DOMAIN_CURRENT_SITE', 'blog.example.com');
    define('PATH_CURRENT_SITE', '/');
    define('SITE_ID_CURRENT_SITE', 1);
    define('BLOG_ID_CURRENT_SITE', 1);
} else {
    define('WP_INSTALLING', true);
}
$table_prefix = 'wp_';
function wp_mail(...$any) { return true; }
function wp_new_blog_notification(...$any) {}
require ABSPATH . 'wp-settings.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/schema.php';
add_filter('pre_http_request', fn() => new WP_Error('no network'));

function made($result) {
    if (is_wp_error($result)) {
        fwrite(STDERR, $result->get_error_message() . "\n");
        exit(1);
    }
    return $result;
}

// A plugin like wp-password-bcrypt stores what PHP's own password_hash gives.
function stored($id, $hash) {
    global $wpdb;
    $wpdb->update($wpdb->users, ['user_pass' => $hash], ['ID' => $id]);
    clean_user_cache($id);
}

function user($login, $email, $password, $role, $more = [], $meta = []) {
    $id = made(wp_insert_user($more + ['user_login' => $login, 'user_email' => $email, 'user_pass' => $password, 'role' => $role,
        'user_registered' => '2023-05-06 07:08:09']));
    foreach ($meta as $key => $value) {
        update_user_meta($id, $key, $value);
    }
    return $id;
}

if ($step === 'install') {
    wp_install('A blog', 'admin', 'admin@example.com', false, '', 'Password-admin-1');
    $wpdb->update($wpdb->users, ['user_registered' => '2023-01-02 03:04:05'], ['ID' => 1]);
    update_user_meta(1, 'nickname', 'The boss');
    // The core's own phpass.
    user('siobhan', 'siobhan@example.com', 'Password-siobhan-2', 'editor',
        ['first_name' => 'Siobhán', 'last_name' => "O'Connor", 'display_name' => "Siobhán O'Connor", 'user_url' => 'https://siobhan.example.com/'], ['locale' => 'en_GB']);
    $id = user('jose.garcia', 'Jose.Garcia@Example.com', 'x', 'subscriber',
        ['first_name' => 'José', 'last_name' => 'García "Pepe"', 'description' => "Likes 🏔️ and\r\nquotes: \\\\ ' \" `"], ['locale' => 'es_ES']);
    stored($id, password_hash('Contraseña-3', PASSWORD_BCRYPT));
    $id = user('mary jane', 'mary@example.org', 'x', 'subscriber', ['first_name' => 'Mary', 'last_name' => 'Jane']);
    stored($id, password_hash('Password-mary-4', PASSWORD_BCRYPT));
    // Without a name that is shown, with a password that an import wrote as md5, which WordPress takes.
    $id = user('old_timer', 'old@example.com', 'x', 'subscriber', ['first_name' => '', 'last_name' => '']);
    stored($id, md5('Password-old-5'));
    $wpdb->update($wpdb->users, ['display_name' => ''], ['ID' => $id]);
    // Roles: two, as plugins give them; none.
    $id = user('wei', 'wang.wei@example.com', 'x', 'editor', ['first_name' => '伟', 'last_name' => '王', 'display_name' => '王伟 😀'], ['locale' => 'zh_CN', 'billing_phone' => '+1 555 0100']);
    stored($id, password_hash('密码-6', PASSWORD_BCRYPT, ['cost' => 12]));
    (new WP_User($id))->add_role('author');
    $id = user('norole', 'norole@example.com', 'x', '', ['display_name' => 'No Role']);
    stored($id, password_hash('Password-norole-7', PASSWORD_BCRYPT));
} elseif ($step === 'network') {
    foreach ($wpdb->tables('ms_global') as $table => $name) {
        $wpdb->$table = $name;
    }
    install_network();
    made(populate_network(1, 'blog.example.com', 'admin@example.com', 'Blogs', '/', false));
    $wpdb->query("UPDATE wp_blogs SET registered = '2024-01-02 03:04:05', last_updated = registered");
} else {
    $blog = made(wpmu_create_blog('blog.example.com', '/second/', 'The second', 1, ['public' => 0], 1));
    // José writes there; Zoë is a member of the second site alone.
    made(add_user_to_blog($blog, get_user_by('login', 'jose.garcia')->ID, 'author'));
    $id = user('zoe', 'zoe@example.org', 'x', '', ['first_name' => 'Zoë', 'last_name' => 'Østergård']);
    stored($id, password_hash('Password-zoë-8', PASSWORD_BCRYPT));
    delete_user_meta($id, 'wp_capabilities');
    delete_user_meta($id, 'wp_user_level');
    made(add_user_to_blog($blog, $id, 'editor'));
    // A spammer and a deleted user are marks of a network.
    $id = user('spam', 'spam@example.com', 'x', 'subscriber');
    stored($id, password_hash('Password-spam-9', PASSWORD_BCRYPT));
    $wpdb->update($wpdb->users, ['spam' => 1], ['ID' => $id]);
    $wpdb->query("UPDATE wp_blogs SET registered = '2024-01-02 03:04:05', last_updated = registered");
    $wpdb->query("UPDATE wp_2_posts SET post_date = '2024-01-02 03:04:05', post_date_gmt = post_date, post_modified = post_date, post_modified_gmt = post_date");
    $wpdb->query("UPDATE wp_2_comments SET comment_date = '2024-01-02 03:04:05', comment_date_gmt = comment_date");
    $wpdb->query("DELETE FROM wp_2_options WHERE option_name LIKE '%transient%' OR option_name IN ('cron', 'rewrite_rules')");
    $wpdb->query("UPDATE wp_2_options SET option_value = '2000000000' WHERE option_name = 'admin_email_lifespan'");
    $wpdb->query("UPDATE wp_registration_log SET date_registered = '2024-01-02 03:04:05'");
    $wpdb->query("UPDATE wp_sitemeta SET meta_value = 'for this script only' WHERE meta_key LIKE 'nonce%'");
}
