-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB
-- Host: localhost    Database: app
DROP TABLE IF EXISTS `boekingen`;
CREATE TABLE `boekingen` (
  `id` int(11) NOT NULL,
  `lid_id` int(11),
  `gast_email` varchar(120),
  `bedrag` decimal(8,2),
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES `boekingen` WRITE;
INSERT INTO `boekingen` VALUES
(1,101,'gast1@example.org','10.00'),
(2,102,'gast2@example.org','12.50');
UNLOCK TABLES;
DROP TABLE IF EXISTS `leden`;
CREATE TABLE `leden` (
  `lidnummer` int(11) NOT NULL,
  `gebruikersnaam` varchar(50),
  `voornaam` varchar(50),
  `tussenvoegsel` varchar(20),
  `achternaam` varchar(80),
  `e_mailadres` varchar(120),
  `wachtwoord` varchar(255),
  `status` varchar(20),
  `aangemaakt_op` datetime,
  `verwijderd_op` datetime,
  PRIMARY KEY (`lidnummer`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES `leden` WRITE;
INSERT INTO `leden` VALUES
(101,'ada','Ada',NULL,'Byron','ada@example.com','$2y$04$TWcn8FQm061JyGdXn8kb..BaPneooPu6iQsvzDtNmd/9kHOIsnkeC','actief','2020-01-01 10:00:00',NULL),
(102,'bjorn','Björn',NULL,'Ström','bjorn@example.com','$2y$04$Rh6CHTacvWLjQdDs652FPeQ7Jx8GbCsOrYuNhMPdlm5fNp2XnLGO2','actief','2020-01-02 10:00:00',NULL),
(103,'carla','Carla',NULL,'O\'Neill','carla@example.com','$2y$04$./Sepd4.4AdZ.YVDaNZz7ObuOy7vXfXN.yDrQjXQGP.r.EN8DAA4O','actief','2020-01-03 10:00:00',NULL),
(104,'dai','Dai',NULL,'Nguyen','dai@example.com','$2y$04$iOaC4kFPmiNmfFHzjI/PHu9LE.3MRHIFu0GjGgRtd2LJ0/DigL5T6','geblokkeerd','2020-01-04 10:00:00',NULL),
(105,'eva','Eva','van','Dijk','eva@example.com','$2y$04$ffqRK2wK.5iY88Qz2ZyV3eDoWSFMdfuWr5xwICQjpQp93uIhvbxdG','actief','2020-01-05 10:00:00','2024-05-01 09:00:00'),
(106,'farid','Farid',NULL,'Haddad','farid@example.com','$2y$04$Z/o.lHct.VOCLl8zJgg7iOGmMW2D0nA0fhDlAtvGqPj1RqLww0/LW','actief','2020-01-06 10:00:00',NULL);
UNLOCK TABLES;
-- Dump completed on 2024-06-01 10:00:00
