CREATE TABLE `users` (`id` bigint unsigned NOT NULL, `name` varchar(255), `email` varchar(255), `email_verified_at` timestamp NULL, `password` varchar(255), `two_factor_secret` text, `two_factor_recovery_codes` text, `two_factor_confirmed_at` timestamp NULL, `remember_token` varchar(100), `created_at` timestamp NULL, `updated_at` timestamp NULL, `deleted_at` timestamp NULL);
INSERT INTO `users` VALUES
(1,'Ana Silva','ana@example.com','2019-12-24 18:30:00','$2y$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m','eyJpdiI6IngifQ==','eyJpdiI6InkifQ==','2020-01-01 00:00:00',NULL,'2019-12-24 18:00:00','2020-01-01 00:00:00',NULL),
(2,'Ben Okafor','ben@example.com',NULL,'$2y$12$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m',NULL,NULL,NULL,'x',NULL,NULL,NULL),
(3,'Chloé O\'Neil','chloe@example.org',NULL,'',NULL,NULL,NULL,NULL,'2020-01-01 00:00:00','2020-01-01 00:00:00',NULL),
(4,'Dora','dora@example.com',NULL,'',NULL,NULL,NULL,NULL,'2020-01-01 00:00:00','2020-01-01 00:00:00','2021-01-01 00:00:00');
