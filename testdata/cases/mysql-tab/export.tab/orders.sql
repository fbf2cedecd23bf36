CREATE TABLE `orders` (`id` int, `contact_email` varchar(254));
