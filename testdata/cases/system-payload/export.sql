PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE `users_roles` (
	`order` integer NOT NULL,
	`parent_id` integer NOT NULL,
	`value` text,
	`id` integer PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
INSERT INTO users_roles VALUES(1,1,'admin',1);
INSERT INTO users_roles VALUES(2,1,'editor',2);
INSERT INTO users_roles VALUES(1,2,'reader',3);
INSERT INTO users_roles VALUES(1,5,'editor',4);
CREATE TABLE `users_sessions` (
	`_order` integer NOT NULL,
	`_parent_id` integer NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`_parent_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE TABLE `users` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`enable_a_p_i_key` integer,
	`api_key` text,
	`api_key_index` text,
	`email` text NOT NULL,
	`username` text,
	`reset_password_token` text,
	`reset_password_expiration` text,
	`salt` text,
	`hash` text,
	`reset_password_requested_at` text,
	`_verified` integer,
	`_verificationtoken` text,
	`login_attempts` numeric DEFAULT 0,
	`lock_until` text
);
INSERT INTO users VALUES(1,'Ana Silva','2024-01-02T03:04:05.678Z','2024-01-02T03:04:05.678Z',NULL,NULL,NULL,'ana@example.com','ana',NULL,NULL,'7ed1d5e06f853ee34fb7a020acb4801f2235af9481789a39c7da5ac3724e1fb3','pbkdf2-sha256-v1:e4ccf5b2f635ec1a7bbfe578bdd42e8cf1bfd943df884804536352e9f3771c9a',NULL,1,NULL,0,NULL);
INSERT INTO users VALUES(2,'Zoë Østergård','2024-01-02T03:04:05.678Z','2024-01-02T03:04:05.678Z',NULL,NULL,NULL,'zoe@example.org',NULL,NULL,NULL,'b6998d57820ef1398a83c0c371334c21e37f15470f769d838966eda33ae46b14','pbkdf2-sha256-v1:eafadcdcc2f78e78ec30209095d18229d7721b783bc716bb6516fc47b3691835',NULL,0,NULL,0,NULL);
INSERT INTO users VALUES(3,'Ben "B" O''Brien\','2024-01-02T03:04:05.678Z','2024-01-02T03:04:05.678Z',NULL,NULL,NULL,'ben@example.com','ben',NULL,NULL,'12eb6ab0bbdd0a8458f83e62e2c74cc076d9c15120e34d222fbfc3628ab0d36f','pbkdf2-sha256-v1:09b0117be27f4cd369f765090505fc63f6edd6646bb1dbe3bd81083985f802f9',NULL,1,NULL,0,NULL);
INSERT INTO users VALUES(4,'','2024-01-02T03:04:05.678Z','2024-01-02T03:04:05.678Z',NULL,NULL,NULL,'cleo@example.com',NULL,NULL,NULL,'b7e50e306e747944fc466ff2a1851a0e3065fc0df6906e08ce9013ce07381da7','pbkdf2-sha256-v1:4630a502c6e2cae3892f0fc373879fb878e0db0dfb8f58a380a8f002a782f8d3',NULL,1,NULL,5,NULL);
INSERT INTO users VALUES(5,'王伟 😀','2024-01-02T03:04:05.678Z','2024-01-02T03:04:05.678Z',NULL,NULL,NULL,'old@example.com',NULL,NULL,NULL,'9210ae9c742d01ad554c2b77bf95d6b3affe00f7e59fdf6e756d6e8c1e76b9d6','9fb5894eb92301274c572e19fa020bcb1ca880d68411be07b7fca40e392ddb1729421e39ffa72028dfe087249c43088d53af7258be5da422fdd928c4448a5a97d1331cf2f490499cd900ccdc876778bdd811ef8d04672a14beb1a0d7f3c94f301ee2c402e14c2be2e3ce2d38c5c09e186701a8acb4be09839d7fe218e926069656e0591eb0e1b06e3304fbb0f414dd995ef8b09cfe4f8b9bd6dc5470dd435749647f2a8a8e77b6734d70418e46fce75d2f441ee5f137faa361659081aee33aa9f7521dd660806289b008ca7787ae19520180d34b7d323e621f4c433592ad191bab118862fdbff80a3b59bdbd35c810a010e9be35dd02a3106ecbda59828a3d6dfa11a65301f44e9b94e11cbc0dc1e09d39290a152bc1710bc842e0877a218cff70d113c0e6b239fc38bfe013799d6b8c74da22260849c22272ec6370deb56ce59faec79427d72bff52b11811f6b18c6394aa15e308506f93da7a9f2d79b71bf3f43a17fd41cebba9757713f38f6b17609d49b9a89df1781212613edc6ddea26f65c451e367edadcd5dea0897817b29b302c35d9a1ab573280c2f729276e55163e7f8da449c3af9f9249dd07747e228414873a757f44f1d568f19bdb85cb2d8bf0f0b4ac7df83e6fa8aa1105b8194242c8d14581db2d5f5d6adff7ab22a90b3d05c8881900a20227592b9467074ce268887d23b9b6322958f4efff64ebdc4857f',NULL,1,NULL,0,NULL);
CREATE TABLE `posts` (
	`id` integer PRIMARY KEY NOT NULL,
	`title` text,
	`author_id` integer,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
INSERT INTO posts VALUES(1,'One',1,'2024-01-02T03:04:05.678Z','2024-01-02T03:04:05.678Z');
CREATE TABLE `payload_kv` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`data` text NOT NULL
);
CREATE TABLE `payload_locked_documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`global_slug` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
CREATE TABLE `payload_locked_documents_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` integer NOT NULL,
	`path` text NOT NULL,
	`users_id` integer,
	`posts_id` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `payload_locked_documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`users_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`posts_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE TABLE `payload_preferences` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text,
	`value` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
CREATE TABLE `payload_preferences_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` integer NOT NULL,
	`path` text NOT NULL,
	`users_id` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `payload_preferences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`users_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE TABLE `payload_migrations` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text,
	`batch` numeric,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
INSERT INTO payload_migrations VALUES(1,'dev',-1,'2024-01-02T03:04:05.678Z','2024-01-02T03:04:05.678Z');
CREATE INDEX `users_roles_order_idx` ON `users_roles` (`order`);
CREATE INDEX `users_roles_parent_idx` ON `users_roles` (`parent_id`);
CREATE INDEX `users_sessions_order_idx` ON `users_sessions` (`_order`);
CREATE INDEX `users_sessions_parent_id_idx` ON `users_sessions` (`_parent_id`);
CREATE INDEX `users_updated_at_idx` ON `users` (`updated_at`);
CREATE INDEX `users_created_at_idx` ON `users` (`created_at`);
CREATE UNIQUE INDEX `users_email_idx` ON `users` (`email`);
CREATE UNIQUE INDEX `users_username_idx` ON `users` (`username`);
CREATE INDEX `posts_author_idx` ON `posts` (`author_id`);
CREATE INDEX `posts_updated_at_idx` ON `posts` (`updated_at`);
CREATE INDEX `posts_created_at_idx` ON `posts` (`created_at`);
CREATE UNIQUE INDEX `payload_kv_key_idx` ON `payload_kv` (`key`);
CREATE INDEX `payload_locked_documents_global_slug_idx` ON `payload_locked_documents` (`global_slug`);
CREATE INDEX `payload_locked_documents_updated_at_idx` ON `payload_locked_documents` (`updated_at`);
CREATE INDEX `payload_locked_documents_created_at_idx` ON `payload_locked_documents` (`created_at`);
CREATE INDEX `payload_locked_documents_rels_order_idx` ON `payload_locked_documents_rels` (`order`);
CREATE INDEX `payload_locked_documents_rels_parent_idx` ON `payload_locked_documents_rels` (`parent_id`);
CREATE INDEX `payload_locked_documents_rels_path_idx` ON `payload_locked_documents_rels` (`path`);
CREATE INDEX `payload_locked_documents_rels_users_id_idx` ON `payload_locked_documents_rels` (`users_id`);
CREATE INDEX `payload_locked_documents_rels_posts_id_idx` ON `payload_locked_documents_rels` (`posts_id`);
CREATE INDEX `payload_preferences_key_idx` ON `payload_preferences` (`key`);
CREATE INDEX `payload_preferences_updated_at_idx` ON `payload_preferences` (`updated_at`);
CREATE INDEX `payload_preferences_created_at_idx` ON `payload_preferences` (`created_at`);
CREATE INDEX `payload_preferences_rels_order_idx` ON `payload_preferences_rels` (`order`);
CREATE INDEX `payload_preferences_rels_parent_idx` ON `payload_preferences_rels` (`parent_id`);
CREATE INDEX `payload_preferences_rels_path_idx` ON `payload_preferences_rels` (`path`);
CREATE INDEX `payload_preferences_rels_users_id_idx` ON `payload_preferences_rels` (`users_id`);
CREATE INDEX `payload_migrations_updated_at_idx` ON `payload_migrations` (`updated_at`);
CREATE INDEX `payload_migrations_created_at_idx` ON `payload_migrations` (`created_at`);
COMMIT;
