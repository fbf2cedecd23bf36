-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB
-- Host: localhost    Database: app
DROP TABLE IF EXISTS `uyeler`;
CREATE TABLE `uyeler` (
  `uye_id` int(11) NOT NULL AUTO_INCREMENT,
  `uye_ad` varchar(50),
  `uye_soyad` varchar(50),
  `uye_eposta` varchar(100),
  `uye_sifre` varchar(32),
  `uye_durum` tinyint(4),
  `uye_tel` varchar(20),
  `uye_kayit` int(11),
  PRIMARY KEY (`uye_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES `uyeler` WRITE;
INSERT INTO `uyeler` VALUES
(101,'Ada','Byron','ada@example.com','1eb6b1e272c815047ce02e7a82aed606',1,'05320000000',1600000000),
(102,'Björn','Ström','bjorn@example.com','4bd88ea2f5876eb795b41815c92770a5',1,'05320000001',1600000001),
(103,'Carla','O\'Neill','carla@example.com','f08e9e5abcd9fd211d3ba341d990869b',1,'05320000002',1600000002),
(104,'Dai','Nguyen','dai@example.com','c284c7564b546710527101fd04b72969',2,'05320000003',1600000003),
(105,'Eva','van Dijk','eva@example.com','390a8f6dbfdb13a4f3ca754976a62a40',0,'05320000004',1600000004),
(106,'Farid','Haddad','farid@example.com','1a1230ad247cbecaeac5c45df939c1e2',1,'05320000005',1600000005);
UNLOCK TABLES;
-- Dump completed on 2024-06-01 10:00:00
