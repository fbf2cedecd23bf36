-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE `users_field_data` (
  `uid` int unsigned NOT NULL,
  `langcode` varchar(12) CHARACTER SET ascii NOT NULL,
  `preferred_langcode` varchar(12) CHARACTER SET ascii DEFAULT NULL,
  `preferred_admin_langcode` varchar(12) CHARACTER SET ascii DEFAULT NULL,
  `name` varchar(60) NOT NULL,
  `pass` varchar(255) DEFAULT NULL,
  `mail` varchar(254) DEFAULT NULL,
  `timezone` varchar(32) DEFAULT NULL,
  `status` tinyint DEFAULT NULL,
  `created` int NOT NULL,
  `changed` int DEFAULT NULL,
  `access` int NOT NULL,
  `login` int DEFAULT NULL,
  `init` varchar(254) DEFAULT NULL,
  `default_langcode` tinyint NOT NULL,
  PRIMARY KEY (`uid`,`langcode`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `users_field_data` VALUES (0,'en','en',NULL,'',NULL,NULL,'',0,1577836800,1577836800,0,0,NULL,1),
(1,'en','es',NULL,'ana','$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee','ana@example.com','Europe/Madrid',1,1577836800,1577836800,1577923200,1577923200,'ana@example.com',1),
(2,'en',NULL,NULL,'ben',NULL,'ben@example.org',NULL,0,1577836800,1577836800,0,0,'ben@example.org',1),
(3,'en',NULL,NULL,'chloe','$S$DiZdxGvG2gItQkoRB9NlYu7bwtInlg47zdBPp4OITZVspVMoqqwO','chloe@example.com',NULL,1,1577836800,1577836800,0,0,'chloe@example.com',1),
(4,'en',NULL,NULL,'Dora O\'Neil','','dora@example.com',NULL,1,1577836800,1577836800,0,0,'dora@example.com',1);
-- Dump completed on 2026-01-01 00:00:00
