-- MySQL dump 10.13  Distrib 8.0.40, for Linux (x86_64)
--
-- Host: localhost    Database: shop
-- ------------------------------------------------------
-- Server version	8.0.40

/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `members`;
CREATE TABLE `members` (
  `id` int unsigned NOT NULL AUTO_INCREMENT,
  `login` varchar(60) NOT NULL,
  `mail` varchar(190) NOT NULL,
  `pw_hash` varchar(255) DEFAULT NULL,
  `created` datetime NOT NULL,
  `deleted` tinyint(1) NOT NULL DEFAULT '0',
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `members` VALUES (1,'ana','ana@example.com','$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee','2019-12-24 18:30:00',0),(2,'ben','ben@example.org','$2y$10$rmRZ3LdAN3/15NOYWsMgTeMjr4CL.Pu8u2ppXydXkKRsSBUJFT2Uy','2020-01-02 03:04:05',0),(3,'gone','gone@example.com',NULL,'2020-02-03 04:05:06',1);

DROP TABLE IF EXISTS `profiles`;
CREATE TABLE `profiles` (
  `member_id` int unsigned NOT NULL,
  `first_name` varchar(80) DEFAULT NULL,
  `last_name` varchar(80) DEFAULT NULL,
  PRIMARY KEY (`member_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `profiles` VALUES (1,'Ana','Núñez'),(2,'Ben','O\'Neil');

DROP TABLE IF EXISTS `member_groups`;
CREATE TABLE `member_groups` (
  `member_id` int unsigned NOT NULL,
  `title` varchar(80) NOT NULL,
  PRIMARY KEY (`member_id`,`title`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `member_groups` VALUES (1,'editors'),(1,'testers'),(2,'testers');
-- Dump completed on 2026-01-31 20:29:09
