--
-- PostgreSQL database dump
--

-- Dumped from database version 15.18
-- Dumped by pg_dump version 15.18

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.zamowienia (
    id integer NOT NULL,
    email text,
    kwota numeric
);

INSERT INTO public.zamowienia VALUES (1, 'kupiec@example.org', '12.00');

ALTER TABLE ONLY public.zamowienia
    ADD CONSTRAINT zamowienia_pkey PRIMARY KEY (id);

CREATE TABLE public.uzytkownicy (
    id_uzytkownika integer NOT NULL,
    imie text,
    nazwisko text,
    login text,
    adres_email text,
    email_zapasowy text,
    skrot_hasla character(64),
    sol text,
    status character(1),
    data_usuniecia date
);

INSERT INTO public.uzytkownicy VALUES (101, 'Ada', 'Byron', 'ada', 'ada@example.com', 'zapas0@example.org', '8f1fcd94cf967849fb6ce53b9f2d9b3c8c5d7b659d01bc819541031bb687da09', 'a1b2c3d4', 'A', NULL);
INSERT INTO public.uzytkownicy VALUES (102, 'Björn', 'Ström', 'bjorn', 'bjorn@example.com', 'zapas1@example.org', 'ee8fee42ae5da32c436cdfca5981b1aaee14aef984afb88c28b49de7737aaf09', 'b2c3d4e5', 'A', NULL);
INSERT INTO public.uzytkownicy VALUES (103, 'Carla', 'O''Neill', 'carla', 'carla@example.com', 'zapas2@example.org', 'b48577a8d66d666608ba539daa4f9ef075866a215c67cd5ce67d003e9c4d7846', 'c3d4e5f6', 'A', NULL);
INSERT INTO public.uzytkownicy VALUES (104, 'Dai', 'Nguyen', 'dai', 'dai@example.com', NULL, '3f44b42f78b201e12dc4d4e56f489210258fc9d81b3514aea2d634e54606dd41', 'd4e5f607', 'Z', NULL);
INSERT INTO public.uzytkownicy VALUES (105, 'Eva', 'van Dijk', 'eva', 'eva@example.com', NULL, '6508d5304342c7f66eceddbabe28792d3f7af8bac10bed7c20ac68ff4675e6bf', 'e5f60718', 'A', '2024-01-01');
INSERT INTO public.uzytkownicy VALUES (106, 'Farid', 'Haddad', 'farid', 'farid@example.com', NULL, 'bfe6ec59283794a67243e23db9c871f50823311cc96172f177b55180d8ff226e', 'f6071829', 'A', NULL);

ALTER TABLE ONLY public.uzytkownicy
    ADD CONSTRAINT uzytkownicy_pkey PRIMARY KEY (id_uzytkownika);

--
-- PostgreSQL database dump complete
--
