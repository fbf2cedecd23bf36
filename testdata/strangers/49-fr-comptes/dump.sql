-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB
-- Host: localhost    Database: app
DROP TABLE IF EXISTS `administrateurs`;
CREATE TABLE `administrateurs` (
  `id` int,
  `login` varchar(40),
  `email` varchar(90),
  `mdp` varchar(60),
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES `administrateurs` WRITE;
INSERT INTO `administrateurs` VALUES
(1,'root','admin@example.org','$2y$04$TWcn8FQm061JyGdXn8kb..BaPneooPu6iQsvzDtNmd/9kHOIsnkeC');
UNLOCK TABLES;
DROP TABLE IF EXISTS `clients_comptes`;
CREATE TABLE `clients_comptes` (
  `num_client` int(11) NOT NULL,
  `civilite` varchar(5),
  `nom` varchar(60),
  `prenom` varchar(60),
  `courriel` varchar(120),
  `courriel_parrain` varchar(120),
  `mdp_sha1` char(40),
  `etat` varchar(12),
  PRIMARY KEY (`num_client`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES `clients_comptes` WRITE;
INSERT INTO `clients_comptes` VALUES
(101,'Mme','Byron','Ada','ada@example.com','parrain@example.org','75958185f9f220ee215e0f8582c876ba83fc1eca','actif'),
(102,'Mme','Ström','Björn','bjorn@example.com','parrain@example.org','5f7cbb42fa2b6740d7a574a2be7d36bed751d5e8','actif'),
(103,'Mme','O\'Neill','Carla','carla@example.com','parrain@example.org','5873d888477ad43c6037242db3bb0d821d04c081','actif'),
(104,'Mme','Nguyen','Dai','dai@example.com',NULL,'c2a8673bb67ff4f2c223ba132d9e715871a87ecf','bloqué'),
(105,'Mme','van Dijk','Eva','eva@example.com',NULL,'a7b219c4a954f016765f23cf13a13e15b7dd4215','supprimé'),
(106,'Mme','Haddad','Farid','farid@example.com',NULL,'21239cc94adb8db37d9d96ef5dcf093c808249fb','actif');
UNLOCK TABLES;
-- Dump completed on 2024-06-01 10:00:00
