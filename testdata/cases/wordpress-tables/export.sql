/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: wordpress
-- ------------------------------------------------------
-- Server version	10.11.19-MariaDB-0+deb12u1

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;

--
-- Table structure for table `wp_amelia_users`
--

DROP TABLE IF EXISTS `wp_amelia_users`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `wp_amelia_users` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `status` enum('hidden','visible','disabled','blocked') NOT NULL DEFAULT 'visible',
  `type` enum('customer','provider','manager','admin') NOT NULL,
  `externalId` bigint(20) DEFAULT NULL,
  `firstName` varchar(255) NOT NULL DEFAULT '',
  `lastName` varchar(255) NOT NULL DEFAULT '',
  `email` varchar(255) DEFAULT NULL,
  `phone` varchar(63) DEFAULT NULL,
  `password` varchar(128) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `wp_amelia_users`
--

LOCK TABLES `wp_amelia_users` WRITE;
/*!40000 ALTER TABLE `wp_amelia_users` DISABLE KEYS */;
INSERT INTO `wp_amelia_users` VALUES
(1,'visible','customer',2,'Ben','O\'Neil','ben@example.com','+15550100',NULL);
/*!40000 ALTER TABLE `wp_amelia_users` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `wp_blogs`
--

DROP TABLE IF EXISTS `wp_blogs`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `wp_blogs` (
  `blog_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `site_id` bigint(20) NOT NULL DEFAULT 0,
  `domain` varchar(200) NOT NULL DEFAULT '',
  `path` varchar(100) NOT NULL DEFAULT '',
  PRIMARY KEY (`blog_id`)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `wp_blogs`
--

LOCK TABLES `wp_blogs` WRITE;
/*!40000 ALTER TABLE `wp_blogs` DISABLE KEYS */;
INSERT INTO `wp_blogs` VALUES
(1,1,'blog.example.com','/'),
(2,1,'shop.example.com','/'),
(3,1,'news.example.com','/');
/*!40000 ALTER TABLE `wp_blogs` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `wp_comments`
--

DROP TABLE IF EXISTS `wp_comments`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `wp_comments` (
  `comment_ID` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `comment_post_ID` bigint(20) unsigned NOT NULL DEFAULT 0,
  `comment_author` tinytext NOT NULL,
  `comment_author_email` varchar(100) NOT NULL DEFAULT '',
  `comment_content` text NOT NULL,
  `user_id` bigint(20) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`comment_ID`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `wp_comments`
--

LOCK TABLES `wp_comments` WRITE;
/*!40000 ALTER TABLE `wp_comments` DISABLE KEYS */;
INSERT INTO `wp_comments` VALUES
(1,1,'A reader','reader@example.org','It\'s; a (comment), \'quoted\' and \\\"so\\\"\nof two lines',0);
/*!40000 ALTER TABLE `wp_comments` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `wp_options`
--

DROP TABLE IF EXISTS `wp_options`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `wp_options` (
  `option_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `option_name` varchar(191) NOT NULL DEFAULT '',
  `option_value` longtext NOT NULL,
  `autoload` varchar(20) NOT NULL DEFAULT 'yes',
  PRIMARY KEY (`option_id`),
  UNIQUE KEY `option_name` (`option_name`)
) ENGINE=InnoDB AUTO_INCREMENT=3 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `wp_options`
--

LOCK TABLES `wp_options` WRITE;
/*!40000 ALTER TABLE `wp_options` DISABLE KEYS */;
INSERT INTO `wp_options` VALUES
(1,'siteurl','https://blog.example.com','yes'),
(2,'wp_user_roles','a:1:{s:10:\"subscriber\";a:2:{s:4:\"name\";s:10:\"Subscriber\";s:12:\"capabilities\";a:2:{s:4:\"read\";b:1;s:7:\"level_0\";b:1;}}}','yes');
/*!40000 ALTER TABLE `wp_options` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `wp_sitemeta`
--

DROP TABLE IF EXISTS `wp_sitemeta`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `wp_sitemeta` (
  `meta_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `site_id` bigint(20) NOT NULL DEFAULT 0,
  `meta_key` varchar(255) DEFAULT NULL,
  `meta_value` longtext DEFAULT NULL,
  PRIMARY KEY (`meta_id`)
) ENGINE=InnoDB AUTO_INCREMENT=6 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `wp_sitemeta`
--

LOCK TABLES `wp_sitemeta` WRITE;
/*!40000 ALTER TABLE `wp_sitemeta` DISABLE KEYS */;
INSERT INTO `wp_sitemeta` VALUES
(1,1,'site_name','Example network'),
(2,1,'admin_email','ana@example.com'),
(5,1,'site_admins','a:2:{i:0;s:3:\"ana\";i:1;s:5:\"admin\";}');
/*!40000 ALTER TABLE `wp_sitemeta` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `wp_usermeta`
--

DROP TABLE IF EXISTS `wp_usermeta`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `wp_usermeta` (
  `umeta_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `user_id` bigint(20) unsigned NOT NULL DEFAULT 0,
  `meta_key` varchar(255) DEFAULT NULL,
  `meta_value` longtext DEFAULT NULL,
  PRIMARY KEY (`umeta_id`),
  KEY `user_id` (`user_id`),
  KEY `meta_key` (`meta_key`(191))
) ENGINE=InnoDB AUTO_INCREMENT=43 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `wp_usermeta`
--

LOCK TABLES `wp_usermeta` WRITE;
/*!40000 ALTER TABLE `wp_usermeta` DISABLE KEYS */;
INSERT INTO `wp_usermeta` VALUES
(1,1,'nickname','ana'),
(2,1,'first_name','Ana'),
(3,1,'last_name','Núñez'),
(4,1,'description','Writes about\nmountains & \"seas\".'),
(5,1,'rich_editing','true'),
(6,1,'locale','es_ES'),
(7,1,'wp_capabilities','a:1:{s:13:\"administrator\";b:1;}'),
(8,1,'wp_user_level','10'),
(9,1,'session_tokens','a:1:{s:64:\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\";a:1:{s:10:\"expiration\";i:1577934245;}}'),
(10,1,'wp_2_capabilities','a:2:{s:12:\"shop_manager\";b:1;s:6:\"editor\";b:1;}'),
(11,1,'wp_2_user_level','7'),
(12,1,'wp_3_capabilities','a:0:{}'),
(13,1,'wp_3_user_level','0'),
(14,1,'_two_factor_totp_key','JBSWY3DPEHPK3PXP'),
(15,1,'_two_factor_enabled_providers','a:2:{i:0;s:15:\"Two_Factor_Totp\";i:1;s:23:\"Two_Factor_Backup_Codes\";}'),
(16,2,'nickname','Ben O\'Neil'),
(17,2,'first_name','Ben'),
(18,2,'last_name','O\'Neil'),
(19,2,'description',''),
(20,2,'locale',''),
(21,2,'wp_capabilities','a:3:{s:10:\"subscriber\";b:1;s:11:\"edit_themes\";b:0;s:13:\"bbp_moderator\";s:1:\"1\";}'),
(22,2,'wp_user_level','0'),
(23,2,'_two_factor_totp_key','JBSWY3DPEHPK3PXP'),
(24,2,'_two_factor_enabled_providers','a:0:{}'),
(25,2,'x_capabilities','a:1:{s:5:\"never\";b:1;}'),
(26,3,'nickname','chloe'),
(27,3,'first_name','Chloé'),
(28,3,'last_name',''),
(29,3,'wp_2_capabilities','a:1:{s:8:\"customer\";b:1;}'),
(30,3,'wp_2_user_level','0'),
(31,4,'nickname','dora'),
(32,4,'wp_capabilities','a:1:{s:6:\"author\";b:1;}'),
(33,4,'wp_user_level','2'),
(34,5,'nickname','emil'),
(35,5,'wp_capabilities','a:1:{s:11:\"contributör\";b:1;}'),
(36,5,'wp_user_level','1'),
(37,6,'nickname','finn'),
(38,6,'wp_capabilities','a:1:{s:10:\"subscriber\";b:1;}'),
(39,8,'nickname','greta'),
(40,8,'wp_capabilities','a:1:{s:10:\"subscriber\";b:1;}'),
(41,7,'nickname','gone'),
(42,7,'wp_capabilities','a:1:{s:10:\"subscriber\";b:1;}');
/*!40000 ALTER TABLE `wp_usermeta` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `wp_users`
--

DROP TABLE IF EXISTS `wp_users`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `wp_users` (
  `ID` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `user_login` varchar(60) NOT NULL DEFAULT '',
  `user_pass` varchar(255) NOT NULL DEFAULT '',
  `user_nicename` varchar(50) NOT NULL DEFAULT '',
  `user_email` varchar(100) NOT NULL DEFAULT '',
  `user_url` varchar(100) NOT NULL DEFAULT '',
  `user_registered` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `user_activation_key` varchar(255) NOT NULL DEFAULT '',
  `user_status` int(11) NOT NULL DEFAULT 0,
  `display_name` varchar(250) NOT NULL DEFAULT '',
  `spam` tinyint(2) NOT NULL DEFAULT 0,
  `deleted` tinyint(2) NOT NULL DEFAULT 0,
  PRIMARY KEY (`ID`)
) ENGINE=InnoDB AUTO_INCREMENT=9 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `wp_users`
--

LOCK TABLES `wp_users` WRITE;
/*!40000 ALTER TABLE `wp_users` DISABLE KEYS */;
INSERT INTO `wp_users` VALUES
(1,'ana','$2y$10$Ao6iIVi8iIIVCvVZEY4u7O4otGg6KlpZwT7WYfUHZ1du/H64XX7qq','ana','ana@example.com','https://example.com/ana','2015-03-04 05:06:07','',0,'Ana Núñez',0,0),
(2,'ben','$2y$10$n94n4lFP9kAfDgw4BkUXROj9ZzJJHOpq4RsvA6T54MKJDwZ8tbJIS','ben','ben@example.com','','2016-01-02 03:04:05','1577934245:$P$BabcdefghijklmnopqrstuvwxyzABC',0,'Ben O\'Neil',0,0),
(3,'chloe','1d3291f6e788d8dab3f36548308708ca','chloe','Chloe@Example.org','','0000-00-00 00:00:00','',0,'Chloé',0,0),
(4,'dora','$P$Bxc8RsmilRah9V6ouTR5k0sCne5e5Y.','dora','dora@example.org','','2017-01-02 03:04:05','',0,'Dora',0,0),
(5,'emil','$2y$10$n94n4lFP9kAfDgw4BkUXROj9ZzJJHOpq4RsvA6T54MKJDwZ8tbJIS','emil','emil@example.org','','2024-01-02 03:04:05','',0,'Emil',0,0),
(6,'finn','$2y$10$n94n4lFP9kAfDgw4BkUXROj9ZzJJHOpq4RsvA6T54MKJDwZ8tbJIS','finn','finn@example.org','','2018-01-02 03:04:05','',0,'Finn',1,0),
(7,'gone','','gone','gone@example.org','','2018-01-02 03:04:05','',0,'Gone',0,1),
(8,'greta','$wp$2y$10$J/UyF.aNuMB5Ztdz28YlleEjZbP1WdxGyCJrEP5dUXtaZMqMs/g0G','greta','greta@example.org','','2025-01-02 03:04:05','',0,'Greta',0,0);
/*!40000 ALTER TABLE `wp_users` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

-- Dump completed
