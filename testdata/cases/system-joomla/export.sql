-- phpMyAdmin SQL Dump
SET NAMES utf8mb4;
CREATE TABLE `jos_users` (
  `id` int(11) NOT NULL,
  `name` varchar(400) NOT NULL DEFAULT '',
  `username` varchar(150) NOT NULL DEFAULT '',
  `email` varchar(100) NOT NULL DEFAULT '',
  `password` varchar(100) NOT NULL DEFAULT '',
  `block` tinyint(4) NOT NULL DEFAULT 0,
  `sendEmail` tinyint(4) DEFAULT 0,
  `registerDate` datetime NOT NULL,
  `lastvisitDate` datetime DEFAULT NULL,
  `activation` varchar(100) NOT NULL DEFAULT '',
  `params` text NOT NULL,
  `lastResetTime` datetime DEFAULT NULL,
  `resetCount` int(11) NOT NULL DEFAULT 0,
  `otpKey` varchar(1000) NOT NULL DEFAULT '',
  `otep` varchar(1000) NOT NULL DEFAULT '',
  `requireReset` tinyint(4) NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `jos_users` (`id`, `name`, `username`, `email`, `password`, `block`, `sendEmail`, `registerDate`, `lastvisitDate`, `activation`, `params`, `lastResetTime`, `resetCount`, `otpKey`, `otep`, `requireReset`) VALUES
(630, 'Ana \"la jefa\" Núñez', 'ana', 'ana@example.com', '$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee', 0, 1, '2019-12-24 18:30:00', '2020-01-02 03:04:05', '0', '{}', NULL, 0, '', '', 0),
(631, 'Ben O\'Neil', 'ben', 'ben@example.org', '', 1, 0, '2019-12-24 18:30:00', '0000-00-00 00:00:00', 'f3a1', '{}', '0000-00-00 00:00:00', 0, '', '', 0),
(632, 'Chloé', 'chloe', 'chloe@example.com', '{SHA256}523d8efd2e05e70a0404726df5986e38702748ef7a1956c2fab91ea79d9fc7f4:Xy12AbCd', 0, 0, '2019-12-24 18:30:00', NULL, '', '', NULL, 0, '', '', 0),
(633, 'Dora', 'dora', 'dora@example.com', '242f25010b909c22d0974a887447aabc:MeyG2GUvhMJgXPQvXe5jVWuSUCTuwFPu', 0, 0, '2010-12-24 18:30:00', NULL, '', '', NULL, 0, '', '', 0);
