CREATE TABLE `users` (`email` varchar(255), `name` varchar(100), `plan` varchar(10), `lang` varchar(10), `age` int, `note` text, `seen` datetime);
INSERT INTO `users` VALUES
('ana@example.com','Ana','','pt',30,'x','2020-01-02 03:04:05'),
('ben@example.com','','',NULL,NULL,'','0000-00-00 00:00:00'),
('chloe@example.org',NULL,NULL,'',0,NULL,NULL);
