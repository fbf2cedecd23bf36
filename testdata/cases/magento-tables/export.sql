/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: magento
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
-- Table structure for table `m2_admin_user`
--

DROP TABLE IF EXISTS `m2_admin_user`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `m2_admin_user` (
  `user_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `firstname` varchar(32) DEFAULT NULL,
  `lastname` varchar(32) DEFAULT NULL,
  `email` varchar(128) DEFAULT NULL,
  `username` varchar(40) DEFAULT NULL,
  `password` varchar(255) NOT NULL,
  `is_active` smallint(6) NOT NULL DEFAULT 1,
  PRIMARY KEY (`user_id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `m2_admin_user`
--

LOCK TABLES `m2_admin_user` WRITE;
/*!40000 ALTER TABLE `m2_admin_user` DISABLE KEYS */;
INSERT INTO `m2_admin_user` VALUES
(1,'Root','Admin','root@example.com','root','7994e08064940384e713fecb9602f1fd80d5f46e99a3eeb4aa45b1150d301142:LB2jNtDs9vyn4pHqXQb8uM1sR7Tf0Zke:1',1);
/*!40000 ALTER TABLE `m2_admin_user` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `m2_customer_address_entity`
--

DROP TABLE IF EXISTS `m2_customer_address_entity`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `m2_customer_address_entity` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `increment_id` varchar(50) DEFAULT NULL,
  `parent_id` int(10) unsigned DEFAULT NULL,
  `created_at` timestamp NOT NULL DEFAULT '2020-01-01 00:00:00',
  `is_active` smallint(5) unsigned NOT NULL DEFAULT 1,
  `city` varchar(255) NOT NULL,
  `country_id` varchar(255) NOT NULL,
  `firstname` varchar(255) NOT NULL,
  `lastname` varchar(255) NOT NULL,
  `postcode` varchar(255) DEFAULT NULL,
  `street` text NOT NULL,
  `telephone` varchar(255) NOT NULL,
  PRIMARY KEY (`entity_id`)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `m2_customer_address_entity`
--

LOCK TABLES `m2_customer_address_entity` WRITE;
/*!40000 ALTER TABLE `m2_customer_address_entity` DISABLE KEYS */;
INSERT INTO `m2_customer_address_entity` VALUES
(1,NULL,1,'2020-01-01 00:00:00',1,'Lisboa','PT','Ana','Silva','1000-001','Rua A 1\n2.º','(555) 555-0101'),
(2,NULL,1,'2020-01-01 00:00:00',1,'Porto','PT','Ana','Silva','4000-001','Rua B','(555) 555-0102'),
(3,NULL,3,'2020-01-01 00:00:00',1,'Berlin','DE','Chloé','O\'Neil','10115','Straße 1','555 0103');
/*!40000 ALTER TABLE `m2_customer_address_entity` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `m2_customer_entity`
--

DROP TABLE IF EXISTS `m2_customer_entity`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `m2_customer_entity` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `website_id` smallint(5) unsigned DEFAULT NULL,
  `email` varchar(255) DEFAULT NULL,
  `group_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `increment_id` varchar(50) DEFAULT NULL,
  `store_id` smallint(5) unsigned DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT '2020-01-01 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '2020-01-01 00:00:00',
  `is_active` smallint(5) unsigned NOT NULL DEFAULT 1,
  `disable_auto_group_change` smallint(5) unsigned NOT NULL DEFAULT 0,
  `created_in` varchar(255) DEFAULT NULL,
  `prefix` varchar(40) DEFAULT NULL,
  `firstname` varchar(255) DEFAULT NULL,
  `middlename` varchar(255) DEFAULT NULL,
  `lastname` varchar(255) DEFAULT NULL,
  `suffix` varchar(40) DEFAULT NULL,
  `dob` date DEFAULT NULL,
  `password_hash` varchar(128) DEFAULT NULL,
  `rp_token` varchar(128) DEFAULT NULL,
  `rp_token_created_at` datetime DEFAULT NULL,
  `default_billing` int(10) unsigned DEFAULT NULL,
  `default_shipping` int(10) unsigned DEFAULT NULL,
  `taxvat` varchar(50) DEFAULT NULL,
  `confirmation` varchar(64) DEFAULT NULL,
  `gender` smallint(5) unsigned DEFAULT NULL,
  `failures_num` smallint(6) DEFAULT 0,
  `first_failure` timestamp NULL DEFAULT NULL,
  `lock_expires` timestamp NULL DEFAULT NULL,
  PRIMARY KEY (`entity_id`)
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `m2_customer_entity`
--

LOCK TABLES `m2_customer_entity` WRITE;
/*!40000 ALTER TABLE `m2_customer_entity` DISABLE KEYS */;
INSERT INTO `m2_customer_entity` VALUES
(1,1,'ana@example.com',1,NULL,1,'2019-12-24 18:30:00','2020-01-02 03:04:05',1,0,'Default Store View',NULL,'Ana',NULL,'Silva',NULL,'1990-02-03','7994e08064940384e713fecb9602f1fd80d5f46e99a3eeb4aa45b1150d301142:LB2jNtDs9vyn4pHqXQb8uM1sR7Tf0Zke:1',NULL,NULL,2,1,NULL,NULL,NULL,0,NULL,NULL),
(2,1,'ben@example.org',3,NULL,1,'2019-12-24 18:30:00','2020-01-02 03:04:05',0,0,'Default Store View',NULL,'Ben',NULL,'Okafor',NULL,NULL,'612235bb73a846bbeb761ff7a06bf34668b6f4616b81e0869f9ace6e4b574e5e:aG4wWjRQNkJnMUxWMXUzRwLB2jNtDs9v:3_32_2_67108864',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL),
(3,1,'chloe@example.com',2,NULL,1,'2019-12-24 18:30:00','2020-01-02 03:04:05',1,0,'Default Store View',NULL,'Chloé',NULL,'O\'Neil',NULL,NULL,'a38c4170a548278a52f960aebaf99291d50fb4bfe056171a42dae12f64273ad4:aG4wWjRQNkJnMUxWMXUzRwLB2jNtDs9v:1:3_32_2_67108864',NULL,NULL,3,3,NULL,NULL,NULL,0,NULL,NULL),
(4,1,'dora@example.com',1,NULL,1,'2019-12-24 18:30:00','2020-01-02 03:04:05',1,0,'Admin',NULL,'Dora',NULL,'Díaz',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3',NULL,0,NULL,NULL),
(5,2,'ana@example.com',1,NULL,2,'2020-12-24 18:30:00','2020-12-24 18:30:00',1,0,'Outlet',NULL,'Ana',NULL,'Silva',NULL,NULL,'e8f521557202a66d463fa20a4efe0042:qX:0',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL),
(6,2,'emil@example.com',9,NULL,2,'2020-12-24 18:30:00','2020-12-24 18:30:00',1,0,'Outlet',NULL,'Emil',NULL,'Ek',NULL,'0000-00-00','e8f521557202a66d463fa20a4efe0042:qX:0',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
/*!40000 ALTER TABLE `m2_customer_entity` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `m2_customer_group`
--

DROP TABLE IF EXISTS `m2_customer_group`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `m2_customer_group` (
  `customer_group_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `customer_group_code` varchar(32) NOT NULL,
  `tax_class_id` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`customer_group_id`)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `m2_customer_group`
--

LOCK TABLES `m2_customer_group` WRITE;
/*!40000 ALTER TABLE `m2_customer_group` DISABLE KEYS */;
INSERT INTO `m2_customer_group` VALUES
(0,'NOT LOGGED IN',3),
(1,'General',3),
(2,'Wholesale',3),
(3,'Retailer',3);
/*!40000 ALTER TABLE `m2_customer_group` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `m2_customer_log`
--

DROP TABLE IF EXISTS `m2_customer_log`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `m2_customer_log` (
  `log_id` int(11) NOT NULL AUTO_INCREMENT,
  `customer_id` int(11) NOT NULL,
  `last_login_at` timestamp NULL DEFAULT NULL,
  `last_logout_at` timestamp NULL DEFAULT NULL,
  PRIMARY KEY (`log_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `m2_customer_log`
--

LOCK TABLES `m2_customer_log` WRITE;
/*!40000 ALTER TABLE `m2_customer_log` DISABLE KEYS */;
INSERT INTO `m2_customer_log` VALUES
(1,1,'2026-01-02 03:04:05',NULL),
(2,2,NULL,NULL);
/*!40000 ALTER TABLE `m2_customer_log` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `m2_newsletter_subscriber`
--

DROP TABLE IF EXISTS `m2_newsletter_subscriber`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `m2_newsletter_subscriber` (
  `subscriber_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `customer_id` int(10) unsigned NOT NULL DEFAULT 0,
  `subscriber_email` varchar(150) DEFAULT NULL,
  `subscriber_confirm_code` varchar(32) DEFAULT 'NULL',
  PRIMARY KEY (`subscriber_id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `m2_newsletter_subscriber`
--

LOCK TABLES `m2_newsletter_subscriber` WRITE;
/*!40000 ALTER TABLE `m2_newsletter_subscriber` DISABLE KEYS */;
INSERT INTO `m2_newsletter_subscriber` VALUES
(1,1,'ana@example.com','c0de');
/*!40000 ALTER TABLE `m2_newsletter_subscriber` ENABLE KEYS */;
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
