--
-- PostgreSQL database dump
--

-- Dumped from database version 15.18
-- Dumped by pg_dump version 15.18

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.t_kaiin (
    kaiin_no character varying(10) NOT NULL,
    sei text,
    mei text,
    mail_address text,
    mail_address_sub text,
    password text,
    teishi_flg character(1),
    taikai_flg character(1),
    hontoroku_flg character(1),
    toroku_date timestamp without time zone
);

COPY public.t_kaiin (kaiin_no, sei, mei, mail_address, mail_address_sub, password, teishi_flg, taikai_flg, hontoroku_flg, toroku_date) FROM stdin;
K00101	Byron	Ada	ada@example.com	sub0@example.org	pbkdf2_sha256$1000$a1b2c3d4$fw4orUWvGTuRXGnj+3vpcSbhb+d91FWbujDuniADKjE=	0	0	1	2021-01-01 00:00:00
K00102	Ström	Björn	bjorn@example.com	\N	pbkdf2_sha256$1000$b2c3d4e5$TaHjxFG1dt0GDMkh268CLV7LPzkxgJKKsqFb8Vn+3g4=	0	0	1	2021-02-01 00:00:00
K00103	O'Neill	Carla	carla@example.com	sub2@example.org	pbkdf2_sha256$1000$c3d4e5f6$ds+NjS8Eag5QBXRacVp/8EvNnTykkDhe1an/UMuakUA=	0	0	1	2021-03-01 00:00:00
K00104	Nguyen	Dai	dai@example.com	\N	pbkdf2_sha256$1000$d4e5f607$J5aBB9fTJef8VlmxqJ7HPiNYd9u04x57TvUeQ35wNjI=	1	0	1	2021-04-01 00:00:00
K00105	van Dijk	Eva	eva@example.com	sub4@example.org	pbkdf2_sha256$1000$e5f60718$tjRsLNCrd4ZB3fcmA3XfcqOI8VEUS7ll3FPQANUVi98=	0	1	1	2021-05-01 00:00:00
K00106	Haddad	Farid	farid@example.com	\N	pbkdf2_sha256$1000$f6071829$UcW9noSv7GI7Gjg3wTY5YFqACjxTv2KCwxhns5ZSIvk=	0	0	0	2021-06-01 00:00:00
\.

ALTER TABLE ONLY public.t_kaiin
    ADD CONSTRAINT t_kaiin_pkey PRIMARY KEY (kaiin_no);

--
-- PostgreSQL database dump complete
--
