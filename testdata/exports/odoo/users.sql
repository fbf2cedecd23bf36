--
-- PostgreSQL database dump
--

\restrict musterexport

-- Dumped from database version 18.6 (Debian 18.6-3)
-- Dumped by pg_dump version 18.6 (Debian 18.6-3)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: auth_passkey_key; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.auth_passkey_key (
    id integer NOT NULL,
    sign_count integer,
    create_uid integer,
    write_uid integer,
    name character varying NOT NULL,
    credential_identifier character varying NOT NULL,
    create_date timestamp without time zone,
    write_date timestamp without time zone,
    public_key character varying
);


ALTER TABLE public.auth_passkey_key OWNER TO odoo;

--
-- Name: TABLE auth_passkey_key; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.auth_passkey_key IS 'Passkey';


--
-- Name: COLUMN auth_passkey_key.sign_count; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key.sign_count IS 'Sign Count';


--
-- Name: COLUMN auth_passkey_key.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key.create_uid IS 'Create Uid';


--
-- Name: COLUMN auth_passkey_key.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key.write_uid IS 'Last Updated by';


--
-- Name: COLUMN auth_passkey_key.name; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key.name IS 'Name';


--
-- Name: COLUMN auth_passkey_key.credential_identifier; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key.credential_identifier IS 'Credential Identifier';


--
-- Name: COLUMN auth_passkey_key.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key.create_date IS 'Created on';


--
-- Name: COLUMN auth_passkey_key.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key.write_date IS 'Last Updated on';


--
-- Name: auth_passkey_key_create; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.auth_passkey_key_create (
    id integer NOT NULL,
    create_uid integer,
    write_uid integer,
    name character varying NOT NULL,
    create_date timestamp without time zone,
    write_date timestamp without time zone
);


ALTER TABLE public.auth_passkey_key_create OWNER TO odoo;

--
-- Name: TABLE auth_passkey_key_create; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.auth_passkey_key_create IS 'Create a Passkey';


--
-- Name: COLUMN auth_passkey_key_create.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key_create.create_uid IS 'Created by';


--
-- Name: COLUMN auth_passkey_key_create.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key_create.write_uid IS 'Last Updated by';


--
-- Name: COLUMN auth_passkey_key_create.name; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key_create.name IS 'Name';


--
-- Name: COLUMN auth_passkey_key_create.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key_create.create_date IS 'Created on';


--
-- Name: COLUMN auth_passkey_key_create.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_passkey_key_create.write_date IS 'Last Updated on';


--
-- Name: auth_passkey_key_create_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.auth_passkey_key_create_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.auth_passkey_key_create_id_seq OWNER TO odoo;

--
-- Name: auth_passkey_key_create_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.auth_passkey_key_create_id_seq OWNED BY public.auth_passkey_key_create.id;


--
-- Name: auth_passkey_key_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.auth_passkey_key_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.auth_passkey_key_id_seq OWNER TO odoo;

--
-- Name: auth_passkey_key_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.auth_passkey_key_id_seq OWNED BY public.auth_passkey_key.id;


--
-- Name: auth_totp_device; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.auth_totp_device (
    id integer NOT NULL,
    name character varying NOT NULL,
    user_id integer NOT NULL,
    scope character varying,
    expiration_date timestamp without time zone,
    index character varying(8),
    key character varying,
    create_date timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc'::text),
    CONSTRAINT auth_totp_device_index_check CHECK ((char_length((index)::text) = 8))
);


ALTER TABLE public.auth_totp_device OWNER TO odoo;

--
-- Name: auth_totp_device_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.auth_totp_device_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.auth_totp_device_id_seq OWNER TO odoo;

--
-- Name: auth_totp_device_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.auth_totp_device_id_seq OWNED BY public.auth_totp_device.id;


--
-- Name: auth_totp_rate_limit_log; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.auth_totp_rate_limit_log (
    id integer NOT NULL,
    user_id integer NOT NULL,
    create_uid integer,
    write_uid integer,
    ip character varying,
    limit_type character varying,
    create_date timestamp without time zone,
    write_date timestamp without time zone
);


ALTER TABLE public.auth_totp_rate_limit_log OWNER TO odoo;

--
-- Name: TABLE auth_totp_rate_limit_log; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.auth_totp_rate_limit_log IS 'TOTP rate limit logs';


--
-- Name: COLUMN auth_totp_rate_limit_log.user_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_rate_limit_log.user_id IS 'User';


--
-- Name: COLUMN auth_totp_rate_limit_log.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_rate_limit_log.create_uid IS 'Created by';


--
-- Name: COLUMN auth_totp_rate_limit_log.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_rate_limit_log.write_uid IS 'Last Updated by';


--
-- Name: COLUMN auth_totp_rate_limit_log.ip; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_rate_limit_log.ip IS 'Ip';


--
-- Name: COLUMN auth_totp_rate_limit_log.limit_type; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_rate_limit_log.limit_type IS 'Limit Type';


--
-- Name: COLUMN auth_totp_rate_limit_log.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_rate_limit_log.create_date IS 'Created on';


--
-- Name: COLUMN auth_totp_rate_limit_log.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_rate_limit_log.write_date IS 'Last Updated on';


--
-- Name: auth_totp_rate_limit_log_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.auth_totp_rate_limit_log_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.auth_totp_rate_limit_log_id_seq OWNER TO odoo;

--
-- Name: auth_totp_rate_limit_log_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.auth_totp_rate_limit_log_id_seq OWNED BY public.auth_totp_rate_limit_log.id;


--
-- Name: auth_totp_wizard; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.auth_totp_wizard (
    id integer NOT NULL,
    user_id integer NOT NULL,
    create_uid integer,
    write_uid integer,
    secret character varying NOT NULL,
    url character varying,
    create_date timestamp without time zone,
    write_date timestamp without time zone,
    qrcode bytea
);


ALTER TABLE public.auth_totp_wizard OWNER TO odoo;

--
-- Name: TABLE auth_totp_wizard; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.auth_totp_wizard IS '2-Factor Setup Wizard';


--
-- Name: COLUMN auth_totp_wizard.user_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_wizard.user_id IS 'User';


--
-- Name: COLUMN auth_totp_wizard.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_wizard.create_uid IS 'Created by';


--
-- Name: COLUMN auth_totp_wizard.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_wizard.write_uid IS 'Last Updated by';


--
-- Name: COLUMN auth_totp_wizard.secret; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_wizard.secret IS 'Secret';


--
-- Name: COLUMN auth_totp_wizard.url; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_wizard.url IS 'Url';


--
-- Name: COLUMN auth_totp_wizard.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_wizard.create_date IS 'Created on';


--
-- Name: COLUMN auth_totp_wizard.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_wizard.write_date IS 'Last Updated on';


--
-- Name: COLUMN auth_totp_wizard.qrcode; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.auth_totp_wizard.qrcode IS 'Qrcode';


--
-- Name: auth_totp_wizard_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.auth_totp_wizard_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.auth_totp_wizard_id_seq OWNER TO odoo;

--
-- Name: auth_totp_wizard_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.auth_totp_wizard_id_seq OWNED BY public.auth_totp_wizard.id;


--
-- Name: ir_module_category; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.ir_module_category (
    id integer NOT NULL,
    create_uid integer,
    create_date timestamp without time zone,
    write_date timestamp without time zone,
    write_uid integer,
    parent_id integer,
    name jsonb NOT NULL,
    sequence integer,
    description jsonb,
    visible boolean,
    exclusive boolean
);


ALTER TABLE public.ir_module_category OWNER TO odoo;

--
-- Name: COLUMN ir_module_category.sequence; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.ir_module_category.sequence IS 'Sequence';


--
-- Name: COLUMN ir_module_category.description; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.ir_module_category.description IS 'Description';


--
-- Name: COLUMN ir_module_category.visible; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.ir_module_category.visible IS 'Visible';


--
-- Name: COLUMN ir_module_category.exclusive; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.ir_module_category.exclusive IS 'Exclusive';


--
-- Name: ir_module_category_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.ir_module_category_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.ir_module_category_id_seq OWNER TO odoo;

--
-- Name: ir_module_category_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.ir_module_category_id_seq OWNED BY public.ir_module_category.id;


--
-- Name: res_company; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_company (
    id integer NOT NULL,
    name character varying NOT NULL,
    partner_id integer NOT NULL,
    currency_id integer NOT NULL,
    sequence integer,
    create_date timestamp without time zone,
    parent_path character varying,
    parent_id integer,
    paperformat_id integer,
    external_report_layout_id integer,
    create_uid integer,
    write_uid integer,
    email character varying,
    phone character varying,
    font character varying,
    primary_color character varying,
    secondary_color character varying,
    layout_background character varying NOT NULL,
    report_header jsonb,
    report_footer jsonb,
    company_details jsonb,
    active boolean,
    uses_default_logo boolean,
    write_date timestamp without time zone,
    logo_web bytea,
    alias_domain_id integer,
    email_primary_color character varying,
    email_secondary_color character varying,
    iap_enrich_auto_done boolean,
    snailmail_color boolean,
    snailmail_cover boolean,
    snailmail_duplex boolean
);


ALTER TABLE public.res_company OWNER TO odoo;

--
-- Name: COLUMN res_company.parent_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.parent_id IS 'Parent Company';


--
-- Name: COLUMN res_company.paperformat_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.paperformat_id IS 'Paper format';


--
-- Name: COLUMN res_company.external_report_layout_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.external_report_layout_id IS 'Document Template';


--
-- Name: COLUMN res_company.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.create_uid IS 'Created by';


--
-- Name: COLUMN res_company.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_company.email; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.email IS 'Email';


--
-- Name: COLUMN res_company.phone; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.phone IS 'Phone';


--
-- Name: COLUMN res_company.font; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.font IS 'Font';


--
-- Name: COLUMN res_company.primary_color; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.primary_color IS 'Primary Color';


--
-- Name: COLUMN res_company.secondary_color; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.secondary_color IS 'Secondary Color';


--
-- Name: COLUMN res_company.layout_background; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.layout_background IS 'Layout Background';


--
-- Name: COLUMN res_company.report_header; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.report_header IS 'Company Tagline';


--
-- Name: COLUMN res_company.report_footer; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.report_footer IS 'Report Footer';


--
-- Name: COLUMN res_company.company_details; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.company_details IS 'Company Details';


--
-- Name: COLUMN res_company.active; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.active IS 'Active';


--
-- Name: COLUMN res_company.uses_default_logo; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.uses_default_logo IS 'Uses Default Logo';


--
-- Name: COLUMN res_company.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.write_date IS 'Last Updated on';


--
-- Name: COLUMN res_company.logo_web; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.logo_web IS 'Logo Web';


--
-- Name: COLUMN res_company.alias_domain_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.alias_domain_id IS 'Email Domain';


--
-- Name: COLUMN res_company.email_primary_color; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.email_primary_color IS 'Email Button Text';


--
-- Name: COLUMN res_company.email_secondary_color; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.email_secondary_color IS 'Email Button Color';


--
-- Name: COLUMN res_company.iap_enrich_auto_done; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.iap_enrich_auto_done IS 'Enrich Done';


--
-- Name: COLUMN res_company.snailmail_color; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.snailmail_color IS 'Snailmail Color';


--
-- Name: COLUMN res_company.snailmail_cover; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.snailmail_cover IS 'Add a Cover Page';


--
-- Name: COLUMN res_company.snailmail_duplex; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_company.snailmail_duplex IS 'Both sides';


--
-- Name: res_company_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_company_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_company_id_seq OWNER TO odoo;

--
-- Name: res_company_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_company_id_seq OWNED BY public.res_company.id;


--
-- Name: res_company_users_rel; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_company_users_rel (
    cid integer NOT NULL,
    user_id integer NOT NULL
);


ALTER TABLE public.res_company_users_rel OWNER TO odoo;

--
-- Name: TABLE res_company_users_rel; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_company_users_rel IS 'RELATION BETWEEN res_company AND res_users';


--
-- Name: res_groups; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_groups (
    id integer NOT NULL,
    name jsonb NOT NULL,
    sequence integer,
    privilege_id integer,
    create_uid integer,
    write_uid integer,
    comment jsonb,
    share boolean,
    create_date timestamp without time zone,
    write_date timestamp without time zone,
    api_key_duration double precision,
    CONSTRAINT res_groups_check_api_key_duration CHECK ((api_key_duration >= (0)::double precision))
);


ALTER TABLE public.res_groups OWNER TO odoo;

--
-- Name: COLUMN res_groups.sequence; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups.sequence IS 'Sequence';


--
-- Name: COLUMN res_groups.privilege_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups.privilege_id IS 'Privilege';


--
-- Name: COLUMN res_groups.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups.create_uid IS 'Created by';


--
-- Name: COLUMN res_groups.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_groups.comment; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups.comment IS 'Comment';


--
-- Name: COLUMN res_groups.share; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups.share IS 'Share Group';


--
-- Name: COLUMN res_groups.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups.create_date IS 'Created on';


--
-- Name: COLUMN res_groups.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups.write_date IS 'Last Updated on';


--
-- Name: COLUMN res_groups.api_key_duration; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups.api_key_duration IS 'API Keys maximum duration days';


--
-- Name: CONSTRAINT res_groups_check_api_key_duration ON res_groups; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON CONSTRAINT res_groups_check_api_key_duration ON public.res_groups IS 'CHECK(api_key_duration >= 0)';


--
-- Name: res_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_groups_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_groups_id_seq OWNER TO odoo;

--
-- Name: res_groups_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_groups_id_seq OWNED BY public.res_groups.id;


--
-- Name: res_groups_implied_rel; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_groups_implied_rel (
    gid integer NOT NULL,
    hid integer NOT NULL
);


ALTER TABLE public.res_groups_implied_rel OWNER TO odoo;

--
-- Name: TABLE res_groups_implied_rel; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_groups_implied_rel IS 'RELATION BETWEEN res_groups AND res_groups';


--
-- Name: res_groups_privilege; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_groups_privilege (
    id integer NOT NULL,
    sequence integer,
    category_id integer,
    create_uid integer,
    write_uid integer,
    placeholder character varying,
    name jsonb NOT NULL,
    description text,
    create_date timestamp without time zone,
    write_date timestamp without time zone
);


ALTER TABLE public.res_groups_privilege OWNER TO odoo;

--
-- Name: TABLE res_groups_privilege; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_groups_privilege IS 'Privileges';


--
-- Name: COLUMN res_groups_privilege.sequence; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups_privilege.sequence IS 'Sequence';


--
-- Name: COLUMN res_groups_privilege.category_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups_privilege.category_id IS 'Category';


--
-- Name: COLUMN res_groups_privilege.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups_privilege.create_uid IS 'Created by';


--
-- Name: COLUMN res_groups_privilege.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups_privilege.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_groups_privilege.placeholder; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups_privilege.placeholder IS 'Placeholder';


--
-- Name: COLUMN res_groups_privilege.name; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups_privilege.name IS 'Name';


--
-- Name: COLUMN res_groups_privilege.description; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups_privilege.description IS 'Description';


--
-- Name: COLUMN res_groups_privilege.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups_privilege.create_date IS 'Created on';


--
-- Name: COLUMN res_groups_privilege.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_groups_privilege.write_date IS 'Last Updated on';


--
-- Name: res_groups_privilege_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_groups_privilege_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_groups_privilege_id_seq OWNER TO odoo;

--
-- Name: res_groups_privilege_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_groups_privilege_id_seq OWNED BY public.res_groups_privilege.id;


--
-- Name: res_groups_report_rel; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_groups_report_rel (
    uid integer NOT NULL,
    gid integer NOT NULL
);


ALTER TABLE public.res_groups_report_rel OWNER TO odoo;

--
-- Name: TABLE res_groups_report_rel; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_groups_report_rel IS 'RELATION BETWEEN ir_act_report_xml AND res_groups';


--
-- Name: res_groups_users_rel; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_groups_users_rel (
    gid integer NOT NULL,
    uid integer NOT NULL
);


ALTER TABLE public.res_groups_users_rel OWNER TO odoo;

--
-- Name: TABLE res_groups_users_rel; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_groups_users_rel IS 'RELATION BETWEEN res_groups AND res_users';


--
-- Name: res_partner; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_partner (
    id integer NOT NULL,
    company_id integer,
    create_date timestamp without time zone,
    name character varying,
    parent_id integer,
    user_id integer,
    state_id integer,
    country_id integer,
    industry_id integer,
    color integer,
    commercial_partner_id integer,
    create_uid integer,
    write_uid integer,
    complete_name character varying,
    ref character varying,
    lang character varying,
    tz character varying,
    vat character varying,
    company_registry character varying,
    website character varying,
    function character varying,
    type character varying,
    street character varying,
    street2 character varying,
    zip character varying,
    city character varying,
    email character varying,
    phone character varying,
    commercial_company_name character varying,
    company_name character varying,
    properties jsonb,
    barcode jsonb,
    comment text,
    partner_latitude numeric,
    partner_longitude numeric,
    active boolean,
    employee boolean,
    is_company boolean,
    partner_share boolean,
    write_date timestamp without time zone,
    message_bounce integer,
    email_normalized character varying,
    signup_type character varying,
    phone_sanitized character varying,
    CONSTRAINT res_partner_check_name CHECK (((((type)::text = 'contact'::text) AND (name IS NOT NULL)) OR ((type)::text <> 'contact'::text)))
);


ALTER TABLE public.res_partner OWNER TO odoo;

--
-- Name: COLUMN res_partner.parent_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.parent_id IS 'Related Company';


--
-- Name: COLUMN res_partner.user_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.user_id IS 'Salesperson';


--
-- Name: COLUMN res_partner.state_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.state_id IS 'State';


--
-- Name: COLUMN res_partner.country_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.country_id IS 'Country';


--
-- Name: COLUMN res_partner.industry_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.industry_id IS 'Industry';


--
-- Name: COLUMN res_partner.color; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.color IS 'Color Index';


--
-- Name: COLUMN res_partner.commercial_partner_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.commercial_partner_id IS 'Commercial Entity';


--
-- Name: COLUMN res_partner.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.create_uid IS 'Created by';


--
-- Name: COLUMN res_partner.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_partner.complete_name; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.complete_name IS 'Complete Name';


--
-- Name: COLUMN res_partner.ref; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.ref IS 'Reference';


--
-- Name: COLUMN res_partner.lang; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.lang IS 'Language';


--
-- Name: COLUMN res_partner.tz; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.tz IS 'Timezone';


--
-- Name: COLUMN res_partner.vat; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.vat IS 'Tax ID';


--
-- Name: COLUMN res_partner.company_registry; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.company_registry IS 'Company ID';


--
-- Name: COLUMN res_partner.website; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.website IS 'Website Link';


--
-- Name: COLUMN res_partner.function; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.function IS 'Job Position';


--
-- Name: COLUMN res_partner.type; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.type IS 'Address Type';


--
-- Name: COLUMN res_partner.street; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.street IS 'Street';


--
-- Name: COLUMN res_partner.street2; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.street2 IS 'Street2';


--
-- Name: COLUMN res_partner.zip; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.zip IS 'Zip';


--
-- Name: COLUMN res_partner.city; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.city IS 'City';


--
-- Name: COLUMN res_partner.email; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.email IS 'Email';


--
-- Name: COLUMN res_partner.phone; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.phone IS 'Phone';


--
-- Name: COLUMN res_partner.commercial_company_name; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.commercial_company_name IS 'Company Name Entity';


--
-- Name: COLUMN res_partner.company_name; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.company_name IS 'Company Name';


--
-- Name: COLUMN res_partner.properties; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.properties IS 'Properties';


--
-- Name: COLUMN res_partner.barcode; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.barcode IS 'Barcode';


--
-- Name: COLUMN res_partner.comment; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.comment IS 'Notes';


--
-- Name: COLUMN res_partner.partner_latitude; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.partner_latitude IS 'Geo Latitude';


--
-- Name: COLUMN res_partner.partner_longitude; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.partner_longitude IS 'Geo Longitude';


--
-- Name: COLUMN res_partner.active; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.active IS 'Active';


--
-- Name: COLUMN res_partner.employee; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.employee IS 'Employee';


--
-- Name: COLUMN res_partner.is_company; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.is_company IS 'Is a Company';


--
-- Name: COLUMN res_partner.partner_share; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.partner_share IS 'Share Partner';


--
-- Name: COLUMN res_partner.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.write_date IS 'Last Updated on';


--
-- Name: COLUMN res_partner.message_bounce; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.message_bounce IS 'Bounce';


--
-- Name: COLUMN res_partner.email_normalized; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.email_normalized IS 'Normalized Email';


--
-- Name: COLUMN res_partner.signup_type; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.signup_type IS 'Signup Token Type';


--
-- Name: COLUMN res_partner.phone_sanitized; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_partner.phone_sanitized IS 'Sanitized Number';


--
-- Name: CONSTRAINT res_partner_check_name ON res_partner; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON CONSTRAINT res_partner_check_name ON public.res_partner IS 'CHECK( (type=''contact'' AND name IS NOT NULL) or (type!=''contact'') )';


--
-- Name: res_partner_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_partner_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_partner_id_seq OWNER TO odoo;

--
-- Name: res_partner_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_partner_id_seq OWNED BY public.res_partner.id;


--
-- Name: res_users; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users (
    id integer NOT NULL,
    company_id integer NOT NULL,
    partner_id integer NOT NULL,
    active boolean DEFAULT true,
    create_date timestamp without time zone,
    login character varying NOT NULL,
    password character varying,
    action_id integer,
    create_uid integer,
    write_uid integer,
    signature text,
    share boolean,
    write_date timestamp without time zone,
    totp_last_counter integer,
    totp_secret character varying,
    tour_enabled boolean,
    notification_type character varying NOT NULL,
    manual_im_status character varying,
    out_of_office_message text,
    out_of_office_from timestamp without time zone,
    out_of_office_to timestamp without time zone,
    odoobot_state character varying,
    odoobot_failed boolean,
    CONSTRAINT res_users_notification_type CHECK ((((notification_type)::text = 'email'::text) OR (NOT share)))
);


ALTER TABLE public.res_users OWNER TO odoo;

--
-- Name: COLUMN res_users.action_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.action_id IS 'Home Action';


--
-- Name: COLUMN res_users.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.create_uid IS 'Created by';


--
-- Name: COLUMN res_users.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_users.signature; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.signature IS 'Email Signature';


--
-- Name: COLUMN res_users.share; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.share IS 'Share User';


--
-- Name: COLUMN res_users.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.write_date IS 'Last Updated on';


--
-- Name: COLUMN res_users.totp_last_counter; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.totp_last_counter IS 'Totp Last Counter';


--
-- Name: COLUMN res_users.tour_enabled; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.tour_enabled IS 'Onboarding';


--
-- Name: COLUMN res_users.notification_type; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.notification_type IS 'Notification';


--
-- Name: COLUMN res_users.manual_im_status; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.manual_im_status IS 'IM status manually set by the user';


--
-- Name: COLUMN res_users.out_of_office_message; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.out_of_office_message IS 'Vacation Responder';


--
-- Name: COLUMN res_users.out_of_office_from; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.out_of_office_from IS 'Out Of Office From';


--
-- Name: COLUMN res_users.out_of_office_to; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.out_of_office_to IS 'Out Of Office To';


--
-- Name: COLUMN res_users.odoobot_state; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.odoobot_state IS 'OdooBot Status';


--
-- Name: COLUMN res_users.odoobot_failed; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users.odoobot_failed IS 'Odoobot Failed';


--
-- Name: CONSTRAINT res_users_notification_type ON res_users; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON CONSTRAINT res_users_notification_type ON public.res_users IS 'CHECK (notification_type = ''email'' OR NOT share)';


--
-- Name: res_users_apikeys; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users_apikeys (
    id integer NOT NULL,
    name character varying NOT NULL,
    user_id integer NOT NULL,
    scope character varying,
    expiration_date timestamp without time zone,
    index character varying(8),
    key character varying,
    create_date timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc'::text),
    CONSTRAINT res_users_apikeys_index_check CHECK ((char_length((index)::text) = 8))
);


ALTER TABLE public.res_users_apikeys OWNER TO odoo;

--
-- Name: res_users_apikeys_description; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users_apikeys_description (
    id integer NOT NULL,
    create_uid integer,
    write_uid integer,
    name character varying NOT NULL,
    duration character varying NOT NULL,
    expiration_date timestamp without time zone,
    create_date timestamp without time zone,
    write_date timestamp without time zone
);


ALTER TABLE public.res_users_apikeys_description OWNER TO odoo;

--
-- Name: TABLE res_users_apikeys_description; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_users_apikeys_description IS 'API Key Description';


--
-- Name: COLUMN res_users_apikeys_description.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_apikeys_description.create_uid IS 'Created by';


--
-- Name: COLUMN res_users_apikeys_description.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_apikeys_description.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_users_apikeys_description.name; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_apikeys_description.name IS 'Description';


--
-- Name: COLUMN res_users_apikeys_description.duration; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_apikeys_description.duration IS 'Duration';


--
-- Name: COLUMN res_users_apikeys_description.expiration_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_apikeys_description.expiration_date IS 'Expiration Date';


--
-- Name: COLUMN res_users_apikeys_description.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_apikeys_description.create_date IS 'Created on';


--
-- Name: COLUMN res_users_apikeys_description.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_apikeys_description.write_date IS 'Last Updated on';


--
-- Name: res_users_apikeys_description_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_users_apikeys_description_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_users_apikeys_description_id_seq OWNER TO odoo;

--
-- Name: res_users_apikeys_description_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_users_apikeys_description_id_seq OWNED BY public.res_users_apikeys_description.id;


--
-- Name: res_users_apikeys_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_users_apikeys_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_users_apikeys_id_seq OWNER TO odoo;

--
-- Name: res_users_apikeys_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_users_apikeys_id_seq OWNED BY public.res_users_apikeys.id;


--
-- Name: res_users_deletion; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users_deletion (
    id integer NOT NULL,
    user_id integer,
    user_id_int integer,
    create_uid integer,
    write_uid integer,
    state character varying NOT NULL,
    create_date timestamp without time zone,
    write_date timestamp without time zone
);


ALTER TABLE public.res_users_deletion OWNER TO odoo;

--
-- Name: TABLE res_users_deletion; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_users_deletion IS 'Users Deletion Request';


--
-- Name: COLUMN res_users_deletion.user_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_deletion.user_id IS 'User';


--
-- Name: COLUMN res_users_deletion.user_id_int; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_deletion.user_id_int IS 'User Id';


--
-- Name: COLUMN res_users_deletion.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_deletion.create_uid IS 'Created by';


--
-- Name: COLUMN res_users_deletion.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_deletion.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_users_deletion.state; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_deletion.state IS 'State';


--
-- Name: COLUMN res_users_deletion.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_deletion.create_date IS 'Created on';


--
-- Name: COLUMN res_users_deletion.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_deletion.write_date IS 'Last Updated on';


--
-- Name: res_users_deletion_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_users_deletion_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_users_deletion_id_seq OWNER TO odoo;

--
-- Name: res_users_deletion_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_users_deletion_id_seq OWNED BY public.res_users_deletion.id;


--
-- Name: res_users_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_users_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_users_id_seq OWNER TO odoo;

--
-- Name: res_users_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_users_id_seq OWNED BY public.res_users.id;


--
-- Name: res_users_identitycheck; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users_identitycheck (
    id integer NOT NULL,
    create_uid integer,
    write_uid integer,
    request character varying,
    auth_method character varying,
    create_date timestamp without time zone,
    write_date timestamp without time zone
);


ALTER TABLE public.res_users_identitycheck OWNER TO odoo;

--
-- Name: TABLE res_users_identitycheck; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_users_identitycheck IS 'Password Check Wizard';


--
-- Name: COLUMN res_users_identitycheck.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_identitycheck.create_uid IS 'Created by';


--
-- Name: COLUMN res_users_identitycheck.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_identitycheck.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_users_identitycheck.request; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_identitycheck.request IS 'Request';


--
-- Name: COLUMN res_users_identitycheck.auth_method; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_identitycheck.auth_method IS 'Auth Method';


--
-- Name: COLUMN res_users_identitycheck.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_identitycheck.create_date IS 'Created on';


--
-- Name: COLUMN res_users_identitycheck.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_identitycheck.write_date IS 'Last Updated on';


--
-- Name: res_users_identitycheck_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_users_identitycheck_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_users_identitycheck_id_seq OWNER TO odoo;

--
-- Name: res_users_identitycheck_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_users_identitycheck_id_seq OWNED BY public.res_users_identitycheck.id;


--
-- Name: res_users_log; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users_log (
    id integer NOT NULL,
    create_uid integer,
    write_uid integer,
    create_date timestamp without time zone,
    write_date timestamp without time zone
);


ALTER TABLE public.res_users_log OWNER TO odoo;

--
-- Name: TABLE res_users_log; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_users_log IS 'Users Log';


--
-- Name: COLUMN res_users_log.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_log.create_uid IS 'Created by';


--
-- Name: COLUMN res_users_log.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_log.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_users_log.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_log.create_date IS 'Created on';


--
-- Name: COLUMN res_users_log.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_log.write_date IS 'Last Updated on';


--
-- Name: res_users_log_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_users_log_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_users_log_id_seq OWNER TO odoo;

--
-- Name: res_users_log_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_users_log_id_seq OWNED BY public.res_users_log.id;


--
-- Name: res_users_settings; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users_settings (
    id integer NOT NULL,
    user_id integer NOT NULL,
    create_uid integer,
    write_uid integer,
    create_date timestamp without time zone,
    write_date timestamp without time zone,
    voice_active_duration integer,
    push_to_talk_key character varying,
    channel_notifications character varying,
    is_discuss_sidebar_category_channel_open boolean,
    is_discuss_sidebar_category_chat_open boolean,
    use_push_to_talk boolean
);


ALTER TABLE public.res_users_settings OWNER TO odoo;

--
-- Name: TABLE res_users_settings; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_users_settings IS 'User Settings';


--
-- Name: COLUMN res_users_settings.user_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.user_id IS 'User';


--
-- Name: COLUMN res_users_settings.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.create_uid IS 'Created by';


--
-- Name: COLUMN res_users_settings.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_users_settings.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.create_date IS 'Created on';


--
-- Name: COLUMN res_users_settings.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.write_date IS 'Last Updated on';


--
-- Name: COLUMN res_users_settings.voice_active_duration; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.voice_active_duration IS 'Duration of voice activity in ms';


--
-- Name: COLUMN res_users_settings.push_to_talk_key; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.push_to_talk_key IS 'Push-To-Talk shortcut';


--
-- Name: COLUMN res_users_settings.channel_notifications; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.channel_notifications IS 'Channel Notifications';


--
-- Name: COLUMN res_users_settings.is_discuss_sidebar_category_channel_open; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.is_discuss_sidebar_category_channel_open IS 'Is discuss sidebar category channel open?';


--
-- Name: COLUMN res_users_settings.is_discuss_sidebar_category_chat_open; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.is_discuss_sidebar_category_chat_open IS 'Is discuss sidebar category chat open?';


--
-- Name: COLUMN res_users_settings.use_push_to_talk; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings.use_push_to_talk IS 'Use the push to talk feature';


--
-- Name: res_users_settings_embedded_action; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users_settings_embedded_action (
    id integer NOT NULL,
    user_setting_id integer NOT NULL,
    action_id integer NOT NULL,
    res_id integer,
    create_uid integer,
    write_uid integer,
    res_model character varying NOT NULL,
    embedded_actions_order character varying,
    embedded_actions_visibility character varying,
    embedded_visibility boolean,
    create_date timestamp without time zone,
    write_date timestamp without time zone
);


ALTER TABLE public.res_users_settings_embedded_action OWNER TO odoo;

--
-- Name: TABLE res_users_settings_embedded_action; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_users_settings_embedded_action IS 'User Settings for Embedded Actions';


--
-- Name: COLUMN res_users_settings_embedded_action.user_setting_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.user_setting_id IS 'User Setting';


--
-- Name: COLUMN res_users_settings_embedded_action.action_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.action_id IS 'Action';


--
-- Name: COLUMN res_users_settings_embedded_action.res_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.res_id IS 'Res';


--
-- Name: COLUMN res_users_settings_embedded_action.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.create_uid IS 'Created by';


--
-- Name: COLUMN res_users_settings_embedded_action.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_users_settings_embedded_action.res_model; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.res_model IS 'Res Model';


--
-- Name: COLUMN res_users_settings_embedded_action.embedded_actions_order; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.embedded_actions_order IS 'List order of embedded action ids';


--
-- Name: COLUMN res_users_settings_embedded_action.embedded_actions_visibility; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.embedded_actions_visibility IS 'List visibility of embedded actions ids';


--
-- Name: COLUMN res_users_settings_embedded_action.embedded_visibility; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.embedded_visibility IS 'Is top bar visible';


--
-- Name: COLUMN res_users_settings_embedded_action.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.create_date IS 'Created on';


--
-- Name: COLUMN res_users_settings_embedded_action.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_embedded_action.write_date IS 'Last Updated on';


--
-- Name: res_users_settings_embedded_action_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_users_settings_embedded_action_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_users_settings_embedded_action_id_seq OWNER TO odoo;

--
-- Name: res_users_settings_embedded_action_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_users_settings_embedded_action_id_seq OWNED BY public.res_users_settings_embedded_action.id;


--
-- Name: res_users_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_users_settings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_users_settings_id_seq OWNER TO odoo;

--
-- Name: res_users_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_users_settings_id_seq OWNED BY public.res_users_settings.id;


--
-- Name: res_users_settings_volumes; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users_settings_volumes (
    id integer NOT NULL,
    user_setting_id integer NOT NULL,
    partner_id integer,
    guest_id integer,
    create_uid integer,
    write_uid integer,
    create_date timestamp without time zone,
    write_date timestamp without time zone,
    volume double precision,
    CONSTRAINT res_users_settings_volumes_partner_or_guest_exists CHECK ((((partner_id IS NOT NULL) AND (guest_id IS NULL)) OR ((partner_id IS NULL) AND (guest_id IS NOT NULL))))
);


ALTER TABLE public.res_users_settings_volumes OWNER TO odoo;

--
-- Name: TABLE res_users_settings_volumes; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_users_settings_volumes IS 'User Settings Volumes';


--
-- Name: COLUMN res_users_settings_volumes.user_setting_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_volumes.user_setting_id IS 'User Setting';


--
-- Name: COLUMN res_users_settings_volumes.partner_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_volumes.partner_id IS 'Partner';


--
-- Name: COLUMN res_users_settings_volumes.guest_id; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_volumes.guest_id IS 'Guest';


--
-- Name: COLUMN res_users_settings_volumes.create_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_volumes.create_uid IS 'Created by';


--
-- Name: COLUMN res_users_settings_volumes.write_uid; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_volumes.write_uid IS 'Last Updated by';


--
-- Name: COLUMN res_users_settings_volumes.create_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_volumes.create_date IS 'Created on';


--
-- Name: COLUMN res_users_settings_volumes.write_date; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_volumes.write_date IS 'Last Updated on';


--
-- Name: COLUMN res_users_settings_volumes.volume; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON COLUMN public.res_users_settings_volumes.volume IS 'Volume';


--
-- Name: CONSTRAINT res_users_settings_volumes_partner_or_guest_exists ON res_users_settings_volumes; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON CONSTRAINT res_users_settings_volumes_partner_or_guest_exists ON public.res_users_settings_volumes IS 'CHECK((partner_id IS NOT NULL AND guest_id IS NULL) OR (partner_id IS NULL AND guest_id IS NOT NULL))';


--
-- Name: res_users_settings_volumes_id_seq; Type: SEQUENCE; Schema: public; Owner: odoo
--

CREATE SEQUENCE public.res_users_settings_volumes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.res_users_settings_volumes_id_seq OWNER TO odoo;

--
-- Name: res_users_settings_volumes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: odoo
--

ALTER SEQUENCE public.res_users_settings_volumes_id_seq OWNED BY public.res_users_settings_volumes.id;


--
-- Name: res_users_web_tour_tour_rel; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_users_web_tour_tour_rel (
    web_tour_tour_id integer NOT NULL,
    res_users_id integer NOT NULL
);


ALTER TABLE public.res_users_web_tour_tour_rel OWNER TO odoo;

--
-- Name: TABLE res_users_web_tour_tour_rel; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON TABLE public.res_users_web_tour_tour_rel IS 'RELATION BETWEEN web_tour_tour AND res_users';


--
-- Name: auth_passkey_key id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_passkey_key ALTER COLUMN id SET DEFAULT nextval('public.auth_passkey_key_id_seq'::regclass);


--
-- Name: auth_passkey_key_create id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_passkey_key_create ALTER COLUMN id SET DEFAULT nextval('public.auth_passkey_key_create_id_seq'::regclass);


--
-- Name: auth_totp_device id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_device ALTER COLUMN id SET DEFAULT nextval('public.auth_totp_device_id_seq'::regclass);


--
-- Name: auth_totp_rate_limit_log id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_rate_limit_log ALTER COLUMN id SET DEFAULT nextval('public.auth_totp_rate_limit_log_id_seq'::regclass);


--
-- Name: auth_totp_wizard id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_wizard ALTER COLUMN id SET DEFAULT nextval('public.auth_totp_wizard_id_seq'::regclass);


--
-- Name: ir_module_category id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.ir_module_category ALTER COLUMN id SET DEFAULT nextval('public.ir_module_category_id_seq'::regclass);


--
-- Name: res_company id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company ALTER COLUMN id SET DEFAULT nextval('public.res_company_id_seq'::regclass);


--
-- Name: res_groups id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups ALTER COLUMN id SET DEFAULT nextval('public.res_groups_id_seq'::regclass);


--
-- Name: res_groups_privilege id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_privilege ALTER COLUMN id SET DEFAULT nextval('public.res_groups_privilege_id_seq'::regclass);


--
-- Name: res_partner id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner ALTER COLUMN id SET DEFAULT nextval('public.res_partner_id_seq'::regclass);


--
-- Name: res_users id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users ALTER COLUMN id SET DEFAULT nextval('public.res_users_id_seq'::regclass);


--
-- Name: res_users_apikeys id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_apikeys ALTER COLUMN id SET DEFAULT nextval('public.res_users_apikeys_id_seq'::regclass);


--
-- Name: res_users_apikeys_description id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_apikeys_description ALTER COLUMN id SET DEFAULT nextval('public.res_users_apikeys_description_id_seq'::regclass);


--
-- Name: res_users_deletion id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_deletion ALTER COLUMN id SET DEFAULT nextval('public.res_users_deletion_id_seq'::regclass);


--
-- Name: res_users_identitycheck id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_identitycheck ALTER COLUMN id SET DEFAULT nextval('public.res_users_identitycheck_id_seq'::regclass);


--
-- Name: res_users_log id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_log ALTER COLUMN id SET DEFAULT nextval('public.res_users_log_id_seq'::regclass);


--
-- Name: res_users_settings id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings ALTER COLUMN id SET DEFAULT nextval('public.res_users_settings_id_seq'::regclass);


--
-- Name: res_users_settings_embedded_action id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_embedded_action ALTER COLUMN id SET DEFAULT nextval('public.res_users_settings_embedded_action_id_seq'::regclass);


--
-- Name: res_users_settings_volumes id; Type: DEFAULT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_volumes ALTER COLUMN id SET DEFAULT nextval('public.res_users_settings_volumes_id_seq'::regclass);


--
-- Data for Name: auth_passkey_key; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.auth_passkey_key (id, sign_count, create_uid, write_uid, name, credential_identifier, create_date, write_date, public_key) FROM stdin;
\.


--
-- Data for Name: auth_passkey_key_create; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.auth_passkey_key_create (id, create_uid, write_uid, name, create_date, write_date) FROM stdin;
\.


--
-- Data for Name: auth_totp_device; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.auth_totp_device (id, name, user_id, scope, expiration_date, index, key, create_date) FROM stdin;
\.


--
-- Data for Name: auth_totp_rate_limit_log; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.auth_totp_rate_limit_log (id, user_id, create_uid, write_uid, ip, limit_type, create_date, write_date) FROM stdin;
\.


--
-- Data for Name: auth_totp_wizard; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.auth_totp_wizard (id, user_id, create_uid, write_uid, secret, url, create_date, write_date, qrcode) FROM stdin;
\.


--
-- Data for Name: ir_module_category; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.ir_module_category (id, create_uid, create_date, write_date, write_uid, parent_id, name, sequence, description, visible, exclusive) FROM stdin;
46	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	{"en_US": "Website Sale"}	\N	\N	t	\N
47	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	46	{"en_US": "Localizations"}	\N	\N	t	\N
48	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	47	{"en_US": "EDI"}	\N	\N	t	\N
37	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	36	{"en_US": "Account Charts", "fr_FR": "Plans comptables"}	\N	\N	f	\N
1	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Accounting", "fr_FR": "Comptabilité"}	20	\N	t	\N
73	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Administration", "fr_FR": "Administration"}	100	\N	t	\N
83	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	73	{"en_US": "Administration", "fr_FR": "Administration"}	\N	\N	t	\N
78	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	28	{"en_US": "Appointment", "fr_FR": "Rendez-vous"}	\N	\N	t	\N
75	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Appraisals", "fr_FR": "Évaluations"}	15	{"en_US": "A user without any rights on Appraisals will be able to see the application, create and manage appraisals for himself and the people he's manager of.", "fr_FR": "Un utilisateur sans aucun droit sur les Evaluations pourra voir l'application, créer et gérer des évaluations pour lui-même et les personnes dont il est responsable."}	t	\N
24	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	21	{"en_US": "Attendances", "fr_FR": "Présences"}	\N	\N	t	\N
15	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	10	{"en_US": "CRM", "fr_FR": "CRM"}	\N	\N	t	\N
13	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	12	{"en_US": "Calendar", "fr_FR": "Calendrier"}	\N	\N	t	\N
50	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	12	{"en_US": "Discuss", "fr_FR": "Discussion"}	\N	\N	t	\N
39	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	36	{"en_US": "EDI", "fr_FR": "EDI"}	\N	\N	t	\N
81	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Customizations", "fr_FR": "Personnalisations"}	55	\N	t	\N
65	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	12	{"en_US": "Dashboard", "fr_FR": "Tableau de bord"}	\N	\N	t	\N
16	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	12	{"en_US": "Data Cleaning", "fr_FR": "Nettoyage de données"}	\N	\N	t	\N
17	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	10	{"en_US": "Delivery", "fr_FR": "Livraison"}	\N	\N	t	\N
80	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "ESG", "fr_FR": "ESG"}	52	\N	t	\N
53	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	19	{"en_US": "Email Marketing", "fr_FR": "E-mail Marketing"}	\N	\N	t	\N
29	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	28	{"en_US": "Employee Hourly Cost", "fr_FR": "Coût horaire employé"}	\N	\N	t	\N
23	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	21	{"en_US": "Employees", "fr_FR": "Employés"}	\N	\N	t	\N
20	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	19	{"en_US": "Events", "fr_FR": "Événements"}	\N	\N	t	\N
25	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	21	{"en_US": "Expenses", "fr_FR": "Dépenses"}	\N	\N	t	\N
7	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	{"en_US": "Extra Tools", "fr_FR": "Outils supplémentaires"}	\N	\N	t	\N
79	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	28	{"en_US": "Field Service", "fr_FR": "Services sur site"}	\N	\N	t	\N
22	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	21	{"en_US": "Fleet", "fr_FR": "Parc automobile"}	\N	\N	t	\N
77	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Helpdesk", "fr_FR": "Assistance"}	14	{"en_US": ""}	t	\N
21	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Human Resources", "fr_FR": "Ressources humaines"}	45	\N	t	\N
82	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Internet of Things (IoT)", "fr_FR": "Internet des objets (IoT)"}	60	\N	t	\N
9	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	8	{"en_US": "Inventory", "fr_FR": "Inventaire"}	\N	\N	t	\N
2	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	1	{"en_US": "Invoicing", "fr_FR": "Facturation"}	4	\N	t	\N
35	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	34	{"en_US": "Live Chat", "fr_FR": "Live Chat"}	\N	\N	t	\N
36	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	1	{"en_US": "Localization", "fr_FR": "Localisation"}	65	\N	f	\N
49	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	21	{"en_US": "Lunch", "fr_FR": "Déjeuner"}	\N	\N	t	\N
51	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	8	{"en_US": "Maintenance", "fr_FR": "Maintenance"}	\N	\N	t	\N
54	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	8	{"en_US": "Manufacturing", "fr_FR": "Fabrication"}	\N	\N	t	\N
19	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Marketing", "fr_FR": "Marketing"}	40	\N	t	\N
52	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	19	{"en_US": "Marketing Card", "fr_FR": "Carte Marketing"}	\N	\N	t	\N
71	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Master Data", "fr_FR": "Données de base"}	1	\N	t	\N
84	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Other Extra Rights", "fr_FR": "Autres droits supplémentaires"}	102	\N	t	\N
3	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	1	{"en_US": "Payment", "fr_FR": "Paiement"}	\N	\N	t	\N
57	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	1	{"en_US": "Payment Providers", "fr_FR": "Fournisseurs de paiement"}	\N	\N	t	\N
32	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	21	{"en_US": "Payroll", "fr_FR": "Paie"}	\N	\N	t	\N
72	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Payroll Localization", "fr_FR": "Localisation de la paie"}	\N	\N	f	\N
38	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	36	{"en_US": "Point of Sale", "fr_FR": "Point de Vente"}	\N	\N	t	\N
59	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	{"en_US": "Point of Sale", "fr_FR": "Point de Vente"}	\N	\N	t	\N
41	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	10	{"en_US": "Point of Sale", "fr_FR": "Point de Vente"}	\N	\N	t	\N
12	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Productivity", "fr_FR": "Productivité"}	30	\N	t	\N
61	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	28	{"en_US": "Project", "fr_FR": "Projet"}	\N	\N	t	\N
45	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	36	{"en_US": "Purchase", "fr_FR": "Achats"}	\N	\N	t	\N
55	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	8	{"en_US": "Purchase", "fr_FR": "Achats"}	\N	\N	t	\N
30	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	21	{"en_US": "Recruitment", "fr_FR": "Recrutement"}	\N	\N	t	\N
74	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Referrals", "fr_FR": "Recommandations"}	11	{"en_US": "Helps you manage referrals\\n                User : Access to referral, share job, gain points, buy rewards\\n                Administrator : edit rewards and more", "fr_FR": "Vous aide à gérer les recommandations\\n                Utilisateur : accès aux recommandations, partage d’offres d’emploi, gain de points, achat de récompenses\\n                Administrateur : modifier les récompenses et plus"}	t	\N
27	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	21	{"en_US": "Remote Work", "fr_FR": "Télétravail"}	\N	\N	t	\N
56	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	8	{"en_US": "Repair", "fr_FR": "Réparation"}	\N	\N	t	\N
44	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	36	{"en_US": "Reporting", "fr_FR": "Analyse"}	\N	\N	t	\N
42	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	36	{"en_US": "Sale", "fr_FR": "Ventes"}	\N	\N	t	\N
10	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Sales", "fr_FR": "Ventes"}	5	\N	t	\N
11	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	10	{"en_US": "Sales", "fr_FR": "Ventes"}	\N	\N	t	\N
60	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	{"en_US": "Send sms to customer for order confirmation", "fr_FR": "Envoyer un SMS au clients pour confirmer la commande"}	\N	\N	t	\N
28	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Services", "fr_FR": "Services"}	15	\N	t	\N
18	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Shipping Connectors", "fr_FR": "Connecteurs d'expédition"}	50	\N	t	\N
76	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Sign", "fr_FR": "Signature"}	25	{"en_US": "Helps you sign and complete your documents easily.", "fr_FR": "Vous aide à remplir et signer vos documents facilement."}	t	\N
64	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	19	{"en_US": "Social Marketing", "fr_FR": "Marketing social"}	\N	\N	t	\N
8	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Supply Chain", "fr_FR": "Chaîne d'approvisionnement"}	25	\N	t	\N
66	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	19	{"en_US": "Surveys", "fr_FR": "Sondages"}	\N	\N	t	\N
4	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Technical", "fr_FR": "Technique"}	70	\N	f	\N
58	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	{"en_US": "Technical", "fr_FR": "Technique"}	\N	\N	t	\N
14	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	{"en_US": "Technical Settings", "fr_FR": "Paramètres techniques"}	\N	\N	t	\N
67	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	4	{"en_US": "Tests", "fr_FR": "Tests"}	\N	\N	t	\N
68	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Theme", "fr_FR": "Thème"}	50	\N	t	f
26	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	21	{"en_US": "Time Off", "fr_FR": "Congés"}	\N	\N	t	\N
31	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	28	{"en_US": "Timesheets", "fr_FR": "Feuilles de temps"}	\N	\N	t	\N
63	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	12	{"en_US": "To-Do", "fr_FR": "To-Do"}	\N	\N	t	\N
5	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	4	{"en_US": "Tools", "fr_FR": "Outils"}	\N	\N	t	\N
6	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	{"en_US": "Tools", "fr_FR": "Outils"}	\N	\N	t	\N
33	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	{"en_US": "Uncategorized", "fr_FR": "Sans catégorie"}	\N	\N	t	\N
40	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	36	{"en_US": "Website", "fr_FR": "Site Web"}	\N	\N	t	\N
34	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	1	\N	{"en_US": "Website", "fr_FR": "Site Web"}	10	\N	t	\N
69	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	34	{"en_US": "Website", "fr_FR": "Site Web"}	\N	\N	t	\N
43	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	\N	{"en_US": "account", "fr_FR": "compte"}	\N	\N	t	\N
70	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	34	{"en_US": "eLearning", "fr_FR": "eLearning"}	\N	\N	t	\N
62	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N	28	{"en_US": "expenses", "fr_FR": "dépenses"}	\N	\N	t	\N
\.


--
-- Data for Name: res_company; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_company (id, name, partner_id, currency_id, sequence, create_date, parent_path, parent_id, paperformat_id, external_report_layout_id, create_uid, write_uid, email, phone, font, primary_color, secondary_color, layout_background, report_header, report_footer, company_details, active, uses_default_logo, write_date, logo_web, alias_domain_id, email_primary_color, email_secondary_color, iap_enrich_auto_done, snailmail_color, snailmail_cover, snailmail_duplex) FROM stdin;
1	Example & Sons	1	1	\N	2024-01-02 03:04:05.678	1/	\N	1	\N	\N	1	info@example.com		Lato	\N	\N	Blank	\N	\N	\N	t	t	2024-01-02 03:04:05.678	\N	\N	#FFFFFF	#875A7B	\N	t	\N	\N
2	Filiale d'Été	6	1	10	2024-01-02 03:04:05.678	2/	\N	1	\N	1	1	\N	\N	Lato	\N	\N	Blank	\N	\N	\N	t	t	2024-01-02 03:04:05.678	\N	\N	#FFFFFF	#875A7B	t	t	f	f
\.


--
-- Data for Name: res_company_users_rel; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_company_users_rel (cid, user_id) FROM stdin;
1	1
1	2
1	3
1	4
2	1
2	5
1	6
2	6
1	7
1	8
1	9
1	10
1	11
1	12
1	13
1	14
\.


--
-- Data for Name: res_groups; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_groups (id, name, sequence, privilege_id, create_uid, write_uid, comment, share, create_date, write_date, api_key_duration) FROM stdin;
14	{"en_US": "Canned Response Administrator", "fr_FR": "Administrateur des réponses enregistrées"}	\N	3	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
15	{"en_US": "Mail Template Editor", "fr_FR": "Éditeur de modèle d'e-mail"}	\N	\N	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
16	{"en_US": "Receive notifications in Odoo", "fr_FR": "Recevoir des notifications dans Odoo"}	\N	\N	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
2	{"en_US": "Access Rights", "fr_FR": "Droits d'accès"}	\N	\N	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
3	{"en_US": "Bypass HTML Field Sanitize", "fr_FR": "Contourner l'assainissement du champ HTML"}	\N	\N	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
5	{"en_US": "Multi Companies", "fr_FR": "Multi-sociétés"}	\N	\N	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
6	{"en_US": "Multi Currencies", "fr_FR": "Multi-devises"}	\N	\N	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
7	{"en_US": "Technical Features", "fr_FR": "Caractéristiques techniques"}	\N	\N	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
8	{"en_US": "Allowed", "fr_FR": "Autorisé"}	\N	1	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
9	{"en_US": "Creation", "fr_FR": "Création"}	\N	2	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
12	{"en_US": "Default access for new users", "fr_FR": "Accès par défaut pour les nouveaux utilisateurs"}	\N	\N	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
1	{"en_US": "Role / User", "fr_FR": "Rôle / Utilisateur"}	\N	\N	\N	1	{"en_US": "Access to the home menu", "fr_FR": "Accès au menu d’accueil"}	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	90
10	{"en_US": "Role / Portal", "fr_FR": "Rôle / Portail"}	\N	\N	1	1	{"en_US": "Portal members have specific access rights (such as record rules and restricted menus).\\n                They usually do not belong to the usual Odoo groups.", "fr_FR": "Les membres du portail ont des droits d'accès spécifiques (tels que des règles d'enregistrement et des menus limités).\\nGénéralement ils n'appartiennent pas aux groupes habituels d'Odoo."}	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
11	{"en_US": "Role / Public", "fr_FR": "Rôle / Public"}	\N	\N	1	1	{"en_US": "Public users have specific access rights (such as record rules and restricted menus).\\n                They usually do not belong to the usual Odoo groups.", "fr_FR": "Les utilisateurs anonymes ont des droits d'accès spécifiques (tels que des règles d'enregistrement et des menus limités).\\nIls n'appartiennent généralement pas aux groupes Odoo habituels."}	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
13	{"en_US": "Technical Documentation", "fr_FR": "Documentation technique"}	\N	\N	1	1	\N	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
4	{"en_US": "Role / Administrator", "fr_FR": "Rôle / Administrateur"}	\N	\N	1	1	{"en_US": "Access to the settings to configure the apps", "fr_FR": "Accès aux paramètres pour configurer les applications"}	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	\N
\.


--
-- Data for Name: res_groups_implied_rel; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_groups_implied_rel (gid, hid) FROM stdin;
2	1
4	2
4	3
1	7
4	7
4	8
4	9
4	13
4	15
4	14
\.


--
-- Data for Name: res_groups_privilege; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_groups_privilege (id, sequence, category_id, create_uid, write_uid, placeholder, name, description, create_date, write_date) FROM stdin;
2	100	71	1	1	No	{"en_US": "Contact", "fr_FR": "Contact"}	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678
1	100	71	1	1	No	{"en_US": "Export", "fr_FR": "Exporter"}	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678
3	100	19	1	1	No	{"en_US": "Canned Responses", "fr_FR": "Réponses enregistrées"}	\N	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678
\.


--
-- Data for Name: res_groups_report_rel; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_groups_report_rel (uid, gid) FROM stdin;
\.


--
-- Data for Name: res_groups_users_rel; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_groups_users_rel (gid, uid) FROM stdin;
4	1
4	2
8	1
9	1
11	3
10	4
13	1
16	1
5	1
11	5
1	6
5	6
7	6
10	7
1	8
1	9
2	9
1	10
10	11
1	12
10	13
1	14
\.


--
-- Data for Name: res_partner; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_partner (id, company_id, create_date, name, parent_id, user_id, state_id, country_id, industry_id, color, commercial_partner_id, create_uid, write_uid, complete_name, ref, lang, tz, vat, company_registry, website, function, type, street, street2, zip, city, email, phone, commercial_company_name, company_name, properties, barcode, comment, partner_latitude, partner_longitude, active, employee, is_company, partner_share, write_date, message_bounce, email_normalized, signup_type, phone_sanitized) FROM stdin;
9	\N	2024-01-02 03:04:05.678	Chloé 李 😀	\N	\N	\N	\N	\N	0	9	1	1	Chloé 李 😀	\N	en_US	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	+1 555 0100	\N	\N	\N	\N	\N	\N	\N	t	\N	f	t	2024-01-02 03:04:05.678	0	\N	\N	+1 555 0100
10	\N	2024-01-02 03:04:05.678	Dora	\N	\N	\N	\N	\N	0	10	1	1	Dora	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	t	\N	f	t	2024-01-02 03:04:05.678	0	\N	\N	\N
11	\N	2024-01-02 03:04:05.678	Eve	\N	\N	\N	\N	\N	0	11	1	1	Eve	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	eve@example.com	\N	\N	\N	\N	\N	\N	\N	\N	t	\N	f	f	2024-01-02 03:04:05.678	0	eve@example.com	\N	\N
12	\N	2024-01-02 03:04:05.678	Finn	\N	\N	\N	\N	\N	0	12	1	1	Finn	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	t	\N	f	f	2024-01-02 03:04:05.678	0	\N	\N	\N
13	\N	2024-01-02 03:04:05.678	Gina	\N	\N	\N	\N	\N	0	13	1	1	Gina	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	t	\N	f	t	2024-01-02 03:04:05.678	0	\N	\N	\N
14	\N	2024-01-02 03:04:05.678	Hugo	\N	\N	\N	\N	\N	0	14	1	1	Hugo	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	t	\N	f	f	2024-01-02 03:04:05.678	0	\N	\N	\N
16	\N	2024-01-02 03:04:05.678	Ivy	\N	\N	\N	\N	\N	0	16	1	1	Ivy	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	t	\N	f	f	2024-01-02 03:04:05.678	0	\N	\N	\N
15	\N	2024-01-02 03:04:05.678	Jack	\N	\N	\N	\N	\N	0	15	1	1	Jack	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	jack@example.com	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	f	t	2024-01-02 03:04:05.678	0	jack@example.com	\N	\N
4	\N	2024-01-02 03:04:05.678	Public user	\N	\N	\N	\N	\N	0	4	1	1	Public user	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	f	t	2024-01-02 03:04:05.678	0	\N	\N	\N
5	\N	2024-01-02 03:04:05.678	Portal User Template	\N	\N	\N	\N	\N	0	5	1	1	Portal User Template	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	f	t	2024-01-02 03:04:05.678	0	\N	\N	\N
2	1	2024-01-02 03:04:05.678	OdooBot	\N	\N	\N	\N	\N	0	2	1	1	OdooBot	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	odoobot@example.com	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	f	f	2024-01-02 03:04:05.678	0	odoobot@example.com	\N	\N
1	\N	2024-01-02 03:04:05.678	Example & Sons	\N	\N	\N	\N	\N	0	1	\N	1	Example & Sons	\N	fr_FR	\N	\N	\N	\N	\N	contact		\N			info@example.com		Example & Sons	\N	\N	\N	\N	\N	\N	t	\N	t	t	2024-01-02 03:04:05.678	0	info@example.com	\N	\N
6	\N	2024-01-02 03:04:05.678	Filiale d'Été	\N	\N	\N	\N	\N	0	6	1	1	Filiale d'Été	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	\N	Filiale d'Été	\N	\N	\N	\N	\N	\N	t	\N	t	t	2024-01-02 03:04:05.678	0	\N	\N	\N
7	\N	2024-01-02 03:04:05.678	Public user for Filiale d'Été	\N	\N	\N	\N	\N	0	7	1	1	Public user for Filiale d'Été	\N	fr_FR	\N	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0.0000000	0.0000000	f	f	f	t	2024-01-02 03:04:05.678	0	\N	\N	\N
3	1	2024-01-02 03:04:05.678	Ana Silva	\N	\N	\N	\N	\N	0	3	1	1	Ana Silva	\N	fr_FR	Europe/Lisbon	\N	\N	\N	\N	contact	\N	\N	\N	\N	ana@example.com	\N	\N	\N	\N	\N	\N	\N	\N	t	\N	f	f	2024-01-02 03:04:05.678	0	ana@example.com	\N	\N
8	\N	2024-01-02 03:04:05.678	Ben "B" O'Brien\\	\N	\N	\N	\N	\N	0	8	1	1	Ben "B" O'Brien\\	\N	fr_FR	Europe/Paris	\N	\N	\N	\N	contact	\N	\N	\N	\N	\N	+33 1 99 00 12 34	\N	\N	\N	\N	\N	\N	\N	t	\N	f	f	2024-01-02 03:04:05.678	0	\N	\N	+33 1 99 00 12 34
\.


--
-- Data for Name: res_users; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users (id, company_id, partner_id, active, create_date, login, password, action_id, create_uid, write_uid, signature, share, write_date, totp_last_counter, totp_secret, tour_enabled, notification_type, manual_im_status, out_of_office_message, out_of_office_from, out_of_office_to, odoobot_state, odoobot_failed) FROM stdin;
11	1	13	t	2024-01-02 03:04:05.678	gina@example.com	\N	\N	1	1	<div>Gina</div>	t	2024-01-02 03:04:05.678	\N	\N	f	email	\N	\N	\N	\N	\N	\N
12	1	14	t	2024-01-02 03:04:05.678	hugo	$pbkdf2-sha512$600000$yFnLGaOU8r63lvI.53wvpQ$DuzNbHzP72mBWwz.uxrnn3DZVi4/TzQnip/.rwOsbbu/K.IVppU0cf.YYUxuyHp/FQd3O2HOQNMAWeE4SVxpxg	\N	1	1	<div>Hugo</div>	f	2024-01-02 03:04:05.678	\N	\N	f	email	\N	\N	\N	\N	\N	\N
14	1	16	t	2024-01-02 03:04:05.678	ivy@example.com	$pbkdf2-sha512$25000$NObcO6e0FmKstVaqdY5Rqg$71CSq.T/L8MCvKJNT2s6l6dmjVurmyhpsnBrM/BTMOj8EUVUxpeiZQk7XSRT83.UTsetF8NxUxXOa9LmoaytJg	\N	1	1	<div>Ivy</div>	f	2024-01-02 03:04:05.678	\N	\N	f	email	\N	\N	\N	\N	\N	\N
3	1	4	f	2024-01-02 03:04:05.678	public	$pbkdf2-sha512$600000$MgagtDZGSInR.t/b.x9DaA$s5xQUeOzHaP7rcfz0q9kGupgp5FdPSPDFGNE.gFzuVB9vUgzgofbS9N/R8D6Qw/a9yHYWxHNB7BTOlFycf07fw	\N	1	1	<div>Public user</div>	t	2024-01-02 03:04:05.678	\N	\N	f	email	\N	\N	\N	\N	\N	\N
4	1	5	f	2024-01-02 03:04:05.678	portaltemplate	\N	\N	1	1		t	2024-01-02 03:04:05.678	\N	\N	f	email	\N	\N	\N	\N	\N	\N
1	1	2	f	2024-01-02 03:04:05.678	__system__	\N	\N	\N	1	<div>System</div>	f	2024-01-02 03:04:05.678	\N	\N	t	inbox	\N	\N	\N	\N	disabled	\N
5	2	7	f	2024-01-02 03:04:05.678	public-user@company-2.com	\N	\N	1	1	<div>Public user</div>	t	2024-01-02 03:04:05.678	\N	\N	f	email	\N	\N	\N	\N	\N	f
2	1	3	t	2024-01-02 03:04:05.678	admin	$pbkdf2-sha512$600000$PQfA2BsD4Nzb.59TKmUsRQ$Re1ebHhhspmlwLzF6A6GwGDNJkotuHSeLiTFcYyFgpAecz.k.Cd5GPiDbUxBlKHF0LzrJBdjq7srOeYeYHonjw	\N	1	1	<div>Administrator</div>	f	2024-01-02 03:04:05.678	\N	\N	t	email	\N	\N	\N	\N	\N	\N
6	2	8	t	2024-01-02 03:04:05.678	ben@example.org	$pbkdf2-sha512$600000$H4Owdu49Z0yJUaqV0npPCQ$gJ6vSGMKMFLvUosrFM.NaAe0Wwy9rl/2KI5MS2ENtW/iwSzagxhhunYeg0PPwoTX78nu/F7AzlrRJwz3a7fl1g	\N	1	1	<div>Ben "B" O'Brien\\</div>	f	2024-01-02 03:04:05.678	\N	\N	f	email	\N	\N	\N	\N	\N	\N
7	1	9	t	2024-01-02 03:04:05.678	chloe@example.org	$pbkdf2-sha512$600000$NMb4PwdAaO1dS0lJKYXwfg$d4c.IaOcayesvHLOl17/M9zEFj.XMcP3Azvzcnnn78/PYBtapsKFqVrhmJI6bglac5dnz3qGreV3Nor0K6l5hQ	\N	1	1	<div>Chloé 李 😀</div>	t	2024-01-02 03:04:05.678	\N	\N	f	email	\N	\N	\N	\N	\N	\N
8	1	10	f	2024-01-02 03:04:05.678	dora@example.com	$pbkdf2-sha512$600000$m3NOaQ1BKEXIubfWupdSyg$2p8TPJxuOzrS6xLFoklYUp0K4n0Me1LqeE5P.JlCGlPYHhu/UzEOW7NldopF3GTtJS0AtSAdb9zYQh/3FCcI1Q	\N	1	1	<div>Dora</div>	f	2024-01-02 03:04:05.678	\N	\N	f	email	\N	\N	\N	\N	\N	\N
9	1	11	t	2024-01-02 03:04:05.678	eve	$pbkdf2-sha512$600000$XwtBaI3xPidEaC1lTOl9zw$1g6BT.zSTzOu9Kst3xWDEbSV55Fjo.7wzw/ZVkP1Nfz0p67pvIm6GThD1GvRMVdQqcwV9GWwfVFvA248hLtDog	\N	1	1	<p>Eve;<br>\\ 'signed'</p>	f	2024-01-02 03:04:05.678	\N	\N	t	email	\N	\N	\N	\N	\N	\N
10	1	12	t	2024-01-02 03:04:05.678	finn@example.com	$pbkdf2-sha512$600000$nbM2ZowRwpgT4hzDuLcWAg$rw4M/LYqEqR2xjVVn1YZKPlyWqwsyZ7ffVxsH9gxXuuZWR1I4eRKqiUj1L/DPh3PWDxGjnHWITDY0Rv/W1eX0g	\N	1	10	<div>Finn</div>	f	2024-01-02 03:04:05.678	1	JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP	f	email	\N	\N	\N	\N	\N	\N
13	1	15	f	2024-01-02 03:04:05.678	__deleted_user_13_1704164645.678	$pbkdf2-sha512$600000$6R1jDMF4j9G6F.K8N8Y45w$7JAuIoMHPNXQkfoDZCxl.Y/gs8dSj6bVcEo97cLwKMAjkOE9pWC/WuE9DOg4IbcI5ttpPePaHNJQpq3paEmL3A	\N	1	1	<div>Jack</div>	t	2024-01-02 03:04:05.678	\N	\N	f	email	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: res_users_apikeys; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users_apikeys (id, name, user_id, scope, expiration_date, index, key, create_date) FROM stdin;
1	a key	2	rpc	\N	c41d423f	$pbkdf2-sha512$6000$iPGeM4Yw5jwn5HyvFUKoVQ$JZVbic02JNUy8Pgoi9EEAWLi2vRf2afNRUBkY7vGf6e9AF0YvW7RTOlnGpWpuLks/pjgYFr4PxBm2gmhO6Vwzw	2024-01-02 03:04:05.678
\.


--
-- Data for Name: res_users_apikeys_description; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users_apikeys_description (id, create_uid, write_uid, name, duration, expiration_date, create_date, write_date) FROM stdin;
\.


--
-- Data for Name: res_users_deletion; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users_deletion (id, user_id, user_id_int, create_uid, write_uid, state, create_date, write_date) FROM stdin;
1	13	13	1	1	todo	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678
\.


--
-- Data for Name: res_users_identitycheck; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users_identitycheck (id, create_uid, write_uid, request, auth_method, create_date, write_date) FROM stdin;
\.


--
-- Data for Name: res_users_log; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users_log (id, create_uid, write_uid, create_date, write_date) FROM stdin;
1	2	2	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678
2	6	6	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678
\.


--
-- Data for Name: res_users_settings; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users_settings (id, user_id, create_uid, write_uid, create_date, write_date, voice_active_duration, push_to_talk_key, channel_notifications, is_discuss_sidebar_category_channel_open, is_discuss_sidebar_category_chat_open, use_push_to_talk) FROM stdin;
1	2	1	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	200	\N	\N	t	t	\N
2	6	1	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	200	\N	\N	t	t	f
3	8	1	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	200	\N	\N	t	t	f
4	9	1	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	200	\N	\N	t	t	f
5	10	1	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	200	\N	\N	t	t	f
6	12	1	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	200	\N	\N	t	t	f
7	14	1	1	2024-01-02 03:04:05.678	2024-01-02 03:04:05.678	200	\N	\N	t	t	f
\.


--
-- Data for Name: res_users_settings_embedded_action; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users_settings_embedded_action (id, user_setting_id, action_id, res_id, create_uid, write_uid, res_model, embedded_actions_order, embedded_actions_visibility, embedded_visibility, create_date, write_date) FROM stdin;
\.


--
-- Data for Name: res_users_settings_volumes; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users_settings_volumes (id, user_setting_id, partner_id, guest_id, create_uid, write_uid, create_date, write_date, volume) FROM stdin;
\.


--
-- Data for Name: res_users_web_tour_tour_rel; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_users_web_tour_tour_rel (web_tour_tour_id, res_users_id) FROM stdin;
\.


--
-- Name: auth_passkey_key_create_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.auth_passkey_key_create_id_seq', 1, false);


--
-- Name: auth_passkey_key_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.auth_passkey_key_id_seq', 1, false);


--
-- Name: auth_totp_device_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.auth_totp_device_id_seq', 1, false);


--
-- Name: auth_totp_rate_limit_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.auth_totp_rate_limit_log_id_seq', 1, false);


--
-- Name: auth_totp_wizard_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.auth_totp_wizard_id_seq', 1, false);


--
-- Name: ir_module_category_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.ir_module_category_id_seq', 84, true);


--
-- Name: res_company_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_company_id_seq', 2, true);


--
-- Name: res_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_groups_id_seq', 16, true);


--
-- Name: res_groups_privilege_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_groups_privilege_id_seq', 3, true);


--
-- Name: res_partner_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_partner_id_seq', 16, true);


--
-- Name: res_users_apikeys_description_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_users_apikeys_description_id_seq', 1, false);


--
-- Name: res_users_apikeys_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_users_apikeys_id_seq', 1, true);


--
-- Name: res_users_deletion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_users_deletion_id_seq', 1, true);


--
-- Name: res_users_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_users_id_seq', 14, true);


--
-- Name: res_users_identitycheck_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_users_identitycheck_id_seq', 1, false);


--
-- Name: res_users_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_users_log_id_seq', 2, true);


--
-- Name: res_users_settings_embedded_action_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_users_settings_embedded_action_id_seq', 1, false);


--
-- Name: res_users_settings_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_users_settings_id_seq', 7, true);


--
-- Name: res_users_settings_volumes_id_seq; Type: SEQUENCE SET; Schema: public; Owner: odoo
--

SELECT pg_catalog.setval('public.res_users_settings_volumes_id_seq', 1, false);


--
-- Name: auth_passkey_key_create auth_passkey_key_create_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_passkey_key_create
    ADD CONSTRAINT auth_passkey_key_create_pkey PRIMARY KEY (id);


--
-- Name: auth_passkey_key auth_passkey_key_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_passkey_key
    ADD CONSTRAINT auth_passkey_key_pkey PRIMARY KEY (id);


--
-- Name: auth_passkey_key auth_passkey_key_unique_identifier; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_passkey_key
    ADD CONSTRAINT auth_passkey_key_unique_identifier UNIQUE (credential_identifier);


--
-- Name: CONSTRAINT auth_passkey_key_unique_identifier ON auth_passkey_key; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON CONSTRAINT auth_passkey_key_unique_identifier ON public.auth_passkey_key IS 'UNIQUE(credential_identifier)';


--
-- Name: auth_totp_device auth_totp_device_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_device
    ADD CONSTRAINT auth_totp_device_pkey PRIMARY KEY (id);


--
-- Name: auth_totp_rate_limit_log auth_totp_rate_limit_log_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_rate_limit_log
    ADD CONSTRAINT auth_totp_rate_limit_log_pkey PRIMARY KEY (id);


--
-- Name: auth_totp_wizard auth_totp_wizard_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_wizard
    ADD CONSTRAINT auth_totp_wizard_pkey PRIMARY KEY (id);


--
-- Name: ir_module_category ir_module_category_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.ir_module_category
    ADD CONSTRAINT ir_module_category_pkey PRIMARY KEY (id);


--
-- Name: res_company res_company_name_uniq; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_name_uniq UNIQUE (name);


--
-- Name: CONSTRAINT res_company_name_uniq ON res_company; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON CONSTRAINT res_company_name_uniq ON public.res_company IS 'unique (name)';


--
-- Name: res_company res_company_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_pkey PRIMARY KEY (id);


--
-- Name: res_company_users_rel res_company_users_rel_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company_users_rel
    ADD CONSTRAINT res_company_users_rel_pkey PRIMARY KEY (cid, user_id);


--
-- Name: res_groups_implied_rel res_groups_implied_rel_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_implied_rel
    ADD CONSTRAINT res_groups_implied_rel_pkey PRIMARY KEY (gid, hid);


--
-- Name: res_groups res_groups_name_uniq; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups
    ADD CONSTRAINT res_groups_name_uniq UNIQUE (privilege_id, name);


--
-- Name: CONSTRAINT res_groups_name_uniq ON res_groups; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON CONSTRAINT res_groups_name_uniq ON public.res_groups IS 'UNIQUE (privilege_id, name)';


--
-- Name: res_groups res_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups
    ADD CONSTRAINT res_groups_pkey PRIMARY KEY (id);


--
-- Name: res_groups_privilege res_groups_privilege_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_privilege
    ADD CONSTRAINT res_groups_privilege_pkey PRIMARY KEY (id);


--
-- Name: res_groups_report_rel res_groups_report_rel_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_report_rel
    ADD CONSTRAINT res_groups_report_rel_pkey PRIMARY KEY (uid, gid);


--
-- Name: res_groups_users_rel res_groups_users_rel_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_users_rel
    ADD CONSTRAINT res_groups_users_rel_pkey PRIMARY KEY (gid, uid);


--
-- Name: res_partner res_partner_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_pkey PRIMARY KEY (id);


--
-- Name: res_users_apikeys_description res_users_apikeys_description_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_apikeys_description
    ADD CONSTRAINT res_users_apikeys_description_pkey PRIMARY KEY (id);


--
-- Name: res_users_apikeys res_users_apikeys_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_apikeys
    ADD CONSTRAINT res_users_apikeys_pkey PRIMARY KEY (id);


--
-- Name: res_users_deletion res_users_deletion_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_deletion
    ADD CONSTRAINT res_users_deletion_pkey PRIMARY KEY (id);


--
-- Name: res_users_identitycheck res_users_identitycheck_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_identitycheck
    ADD CONSTRAINT res_users_identitycheck_pkey PRIMARY KEY (id);


--
-- Name: res_users_log res_users_log_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_log
    ADD CONSTRAINT res_users_log_pkey PRIMARY KEY (id);


--
-- Name: res_users res_users_login_key; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users
    ADD CONSTRAINT res_users_login_key UNIQUE (login);


--
-- Name: res_users res_users_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users
    ADD CONSTRAINT res_users_pkey PRIMARY KEY (id);


--
-- Name: res_users_settings_embedded_action res_users_settings_embedded_action_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_embedded_action
    ADD CONSTRAINT res_users_settings_embedded_action_pkey PRIMARY KEY (id);


--
-- Name: res_users_settings_embedded_action res_users_settings_embedded_action_res_user_settings_e_91890fa3; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_embedded_action
    ADD CONSTRAINT res_users_settings_embedded_action_res_user_settings_e_91890fa3 UNIQUE (user_setting_id, action_id, res_id);


--
-- Name: CONSTRAINT res_users_settings_embedded_action_res_user_settings_e_91890fa3 ON res_users_settings_embedded_action; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON CONSTRAINT res_users_settings_embedded_action_res_user_settings_e_91890fa3 ON public.res_users_settings_embedded_action IS 'UNIQUE (user_setting_id, action_id, res_id)';


--
-- Name: res_users_settings res_users_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings
    ADD CONSTRAINT res_users_settings_pkey PRIMARY KEY (id);


--
-- Name: res_users_settings res_users_settings_unique_user_id; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings
    ADD CONSTRAINT res_users_settings_unique_user_id UNIQUE (user_id);


--
-- Name: CONSTRAINT res_users_settings_unique_user_id ON res_users_settings; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON CONSTRAINT res_users_settings_unique_user_id ON public.res_users_settings IS 'UNIQUE(user_id)';


--
-- Name: res_users_settings_volumes res_users_settings_volumes_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_volumes
    ADD CONSTRAINT res_users_settings_volumes_pkey PRIMARY KEY (id);


--
-- Name: res_users_web_tour_tour_rel res_users_web_tour_tour_rel_pkey; Type: CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_web_tour_tour_rel
    ADD CONSTRAINT res_users_web_tour_tour_rel_pkey PRIMARY KEY (web_tour_tour_id, res_users_id);


--
-- Name: auth_passkey_key__create_uid_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX auth_passkey_key__create_uid_index ON public.auth_passkey_key USING btree (create_uid);


--
-- Name: auth_totp_device_user_id_index_idx; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX auth_totp_device_user_id_index_idx ON public.auth_totp_device USING btree (user_id, index);


--
-- Name: auth_totp_rate_limit_log_user_id_limit_type_create_date_idx; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX auth_totp_rate_limit_log_user_id_limit_type_create_date_idx ON public.auth_totp_rate_limit_log USING btree (user_id, limit_type, create_date);


--
-- Name: INDEX auth_totp_rate_limit_log_user_id_limit_type_create_date_idx; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON INDEX public.auth_totp_rate_limit_log_user_id_limit_type_create_date_idx IS 'INDEX (user_id, limit_type, create_date)';


--
-- Name: ir_module_category__parent_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX ir_module_category__parent_id_index ON public.ir_module_category USING btree (parent_id);


--
-- Name: res_company__alias_domain_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_company__alias_domain_id_index ON public.res_company USING btree (alias_domain_id) WHERE (alias_domain_id IS NOT NULL);


--
-- Name: res_company__parent_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_company__parent_id_index ON public.res_company USING btree (parent_id);


--
-- Name: res_company__parent_path_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_company__parent_path_index ON public.res_company USING btree (parent_path);


--
-- Name: res_company__partner_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_company__partner_id_index ON public.res_company USING btree (partner_id);


--
-- Name: res_company_users_rel_user_id_cid_idx; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_company_users_rel_user_id_cid_idx ON public.res_company_users_rel USING btree (user_id, cid);


--
-- Name: res_groups__privilege_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_groups__privilege_id_index ON public.res_groups USING btree (privilege_id);


--
-- Name: res_groups_implied_rel_hid_gid_idx; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_groups_implied_rel_hid_gid_idx ON public.res_groups_implied_rel USING btree (hid, gid);


--
-- Name: res_groups_privilege__category_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_groups_privilege__category_id_index ON public.res_groups_privilege USING btree (category_id);


--
-- Name: res_groups_report_rel_gid_uid_idx; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_groups_report_rel_gid_uid_idx ON public.res_groups_report_rel USING btree (gid, uid);


--
-- Name: res_groups_users_rel_uid_gid_idx; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_groups_users_rel_uid_gid_idx ON public.res_groups_users_rel USING btree (uid, gid);


--
-- Name: res_partner__barcode_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner__barcode_index ON public.res_partner USING btree (((barcode IS NOT NULL))) WHERE (barcode IS NOT NULL);


--
-- Name: res_partner__commercial_partner_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner__commercial_partner_id_index ON public.res_partner USING btree (commercial_partner_id);


--
-- Name: res_partner__company_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner__company_id_index ON public.res_partner USING btree (company_id);


--
-- Name: res_partner__company_registry_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner__company_registry_index ON public.res_partner USING btree (company_registry) WHERE (company_registry IS NOT NULL);


--
-- Name: res_partner__complete_name_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner__complete_name_index ON public.res_partner USING btree (complete_name);


--
-- Name: res_partner__name_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner__name_index ON public.res_partner USING btree (name);


--
-- Name: res_partner__parent_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner__parent_id_index ON public.res_partner USING btree (parent_id);


--
-- Name: res_partner__ref_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner__ref_index ON public.res_partner USING btree (ref);


--
-- Name: res_partner__vat_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner__vat_index ON public.res_partner USING btree (vat);


--
-- Name: res_partner_phone_partial_gin_idx; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner_phone_partial_gin_idx ON public.res_partner USING gin (regexp_replace((phone)::text, '[\s\\./\(\)\-]'::text, ''::text, 'g'::text) public.gin_trgm_ops) WHERE (phone IS NOT NULL);


--
-- Name: res_partner_phone_partial_tgm; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_partner_phone_partial_tgm ON public.res_partner USING btree (regexp_replace((phone)::text, '[\s\\./\(\)\-]'::text, ''::text, 'g'::text)) WHERE (phone IS NOT NULL);


--
-- Name: res_users__partner_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_users__partner_id_index ON public.res_users USING btree (partner_id);


--
-- Name: res_users_apikeys_user_id_index_idx; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_users_apikeys_user_id_index_idx ON public.res_users_apikeys USING btree (user_id, index);


--
-- Name: res_users_log__create_uid_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_users_log__create_uid_index ON public.res_users_log USING btree (create_uid);


--
-- Name: res_users_settings_embedded_action__user_setting_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_users_settings_embedded_action__user_setting_id_index ON public.res_users_settings_embedded_action USING btree (user_setting_id) WHERE (user_setting_id IS NOT NULL);


--
-- Name: res_users_settings_volumes__guest_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_users_settings_volumes__guest_id_index ON public.res_users_settings_volumes USING btree (guest_id);


--
-- Name: res_users_settings_volumes__partner_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_users_settings_volumes__partner_id_index ON public.res_users_settings_volumes USING btree (partner_id);


--
-- Name: res_users_settings_volumes__user_setting_id_index; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_users_settings_volumes__user_setting_id_index ON public.res_users_settings_volumes USING btree (user_setting_id);


--
-- Name: res_users_settings_volumes_guest_unique; Type: INDEX; Schema: public; Owner: odoo
--

CREATE UNIQUE INDEX res_users_settings_volumes_guest_unique ON public.res_users_settings_volumes USING btree (user_setting_id, guest_id) WHERE (guest_id IS NOT NULL);


--
-- Name: INDEX res_users_settings_volumes_guest_unique; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON INDEX public.res_users_settings_volumes_guest_unique IS 'UNIQUE INDEX (user_setting_id, guest_id) WHERE guest_id IS NOT NULL';


--
-- Name: res_users_settings_volumes_partner_unique; Type: INDEX; Schema: public; Owner: odoo
--

CREATE UNIQUE INDEX res_users_settings_volumes_partner_unique ON public.res_users_settings_volumes USING btree (user_setting_id, partner_id) WHERE (partner_id IS NOT NULL);


--
-- Name: INDEX res_users_settings_volumes_partner_unique; Type: COMMENT; Schema: public; Owner: odoo
--

COMMENT ON INDEX public.res_users_settings_volumes_partner_unique IS 'UNIQUE INDEX (user_setting_id, partner_id) WHERE partner_id IS NOT NULL';


--
-- Name: res_users_web_tour_tour_rel_res_users_id_web_tour_tour_id_idx; Type: INDEX; Schema: public; Owner: odoo
--

CREATE INDEX res_users_web_tour_tour_rel_res_users_id_web_tour_tour_id_idx ON public.res_users_web_tour_tour_rel USING btree (res_users_id, web_tour_tour_id);


--
-- Name: auth_passkey_key_create auth_passkey_key_create_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_passkey_key_create
    ADD CONSTRAINT auth_passkey_key_create_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: auth_passkey_key auth_passkey_key_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_passkey_key
    ADD CONSTRAINT auth_passkey_key_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: auth_passkey_key_create auth_passkey_key_create_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_passkey_key_create
    ADD CONSTRAINT auth_passkey_key_create_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: auth_passkey_key auth_passkey_key_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_passkey_key
    ADD CONSTRAINT auth_passkey_key_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: auth_totp_device auth_totp_device_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_device
    ADD CONSTRAINT auth_totp_device_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.res_users(id) ON DELETE CASCADE;


--
-- Name: auth_totp_rate_limit_log auth_totp_rate_limit_log_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_rate_limit_log
    ADD CONSTRAINT auth_totp_rate_limit_log_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: auth_totp_rate_limit_log auth_totp_rate_limit_log_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_rate_limit_log
    ADD CONSTRAINT auth_totp_rate_limit_log_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.res_users(id) ON DELETE CASCADE;


--
-- Name: auth_totp_rate_limit_log auth_totp_rate_limit_log_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_rate_limit_log
    ADD CONSTRAINT auth_totp_rate_limit_log_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: auth_totp_wizard auth_totp_wizard_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_wizard
    ADD CONSTRAINT auth_totp_wizard_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: auth_totp_wizard auth_totp_wizard_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_wizard
    ADD CONSTRAINT auth_totp_wizard_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.res_users(id) ON DELETE CASCADE;


--
-- Name: auth_totp_wizard auth_totp_wizard_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.auth_totp_wizard
    ADD CONSTRAINT auth_totp_wizard_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: ir_module_category ir_module_category_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.ir_module_category
    ADD CONSTRAINT ir_module_category_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: ir_module_category ir_module_category_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.ir_module_category
    ADD CONSTRAINT ir_module_category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.ir_module_category(id) ON DELETE SET NULL;


--
-- Name: ir_module_category ir_module_category_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.ir_module_category
    ADD CONSTRAINT ir_module_category_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_company res_company_alias_domain_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_alias_domain_id_fkey FOREIGN KEY (alias_domain_id) REFERENCES public.mail_alias_domain(id) ON DELETE SET NULL;


--
-- Name: res_company res_company_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_company res_company_currency_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_currency_id_fkey FOREIGN KEY (currency_id) REFERENCES public.res_currency(id) ON DELETE RESTRICT;


--
-- Name: res_company res_company_external_report_layout_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_external_report_layout_id_fkey FOREIGN KEY (external_report_layout_id) REFERENCES public.ir_ui_view(id) ON DELETE SET NULL;


--
-- Name: res_company res_company_paperformat_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_paperformat_id_fkey FOREIGN KEY (paperformat_id) REFERENCES public.report_paperformat(id) ON DELETE SET NULL;


--
-- Name: res_company res_company_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.res_company(id) ON DELETE RESTRICT;


--
-- Name: res_company res_company_partner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES public.res_partner(id) ON DELETE RESTRICT;


--
-- Name: res_company_users_rel res_company_users_rel_cid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company_users_rel
    ADD CONSTRAINT res_company_users_rel_cid_fkey FOREIGN KEY (cid) REFERENCES public.res_company(id) ON DELETE CASCADE;


--
-- Name: res_company_users_rel res_company_users_rel_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company_users_rel
    ADD CONSTRAINT res_company_users_rel_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.res_users(id) ON DELETE CASCADE;


--
-- Name: res_company res_company_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_company
    ADD CONSTRAINT res_company_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_groups res_groups_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups
    ADD CONSTRAINT res_groups_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_groups_implied_rel res_groups_implied_rel_gid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_implied_rel
    ADD CONSTRAINT res_groups_implied_rel_gid_fkey FOREIGN KEY (gid) REFERENCES public.res_groups(id) ON DELETE CASCADE;


--
-- Name: res_groups_implied_rel res_groups_implied_rel_hid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_implied_rel
    ADD CONSTRAINT res_groups_implied_rel_hid_fkey FOREIGN KEY (hid) REFERENCES public.res_groups(id) ON DELETE CASCADE;


--
-- Name: res_groups_privilege res_groups_privilege_category_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_privilege
    ADD CONSTRAINT res_groups_privilege_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.ir_module_category(id) ON DELETE SET NULL;


--
-- Name: res_groups_privilege res_groups_privilege_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_privilege
    ADD CONSTRAINT res_groups_privilege_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_groups res_groups_privilege_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups
    ADD CONSTRAINT res_groups_privilege_id_fkey FOREIGN KEY (privilege_id) REFERENCES public.res_groups_privilege(id) ON DELETE SET NULL;


--
-- Name: res_groups_privilege res_groups_privilege_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_privilege
    ADD CONSTRAINT res_groups_privilege_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_groups_report_rel res_groups_report_rel_gid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_report_rel
    ADD CONSTRAINT res_groups_report_rel_gid_fkey FOREIGN KEY (gid) REFERENCES public.res_groups(id) ON DELETE CASCADE;


--
-- Name: res_groups_report_rel res_groups_report_rel_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_report_rel
    ADD CONSTRAINT res_groups_report_rel_uid_fkey FOREIGN KEY (uid) REFERENCES public.ir_act_report_xml(id) ON DELETE CASCADE;


--
-- Name: res_groups_users_rel res_groups_users_rel_gid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_users_rel
    ADD CONSTRAINT res_groups_users_rel_gid_fkey FOREIGN KEY (gid) REFERENCES public.res_groups(id) ON DELETE CASCADE;


--
-- Name: res_groups_users_rel res_groups_users_rel_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups_users_rel
    ADD CONSTRAINT res_groups_users_rel_uid_fkey FOREIGN KEY (uid) REFERENCES public.res_users(id) ON DELETE CASCADE;


--
-- Name: res_groups res_groups_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_groups
    ADD CONSTRAINT res_groups_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_partner res_partner_commercial_partner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_commercial_partner_id_fkey FOREIGN KEY (commercial_partner_id) REFERENCES public.res_partner(id) ON DELETE SET NULL;


--
-- Name: res_partner res_partner_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.res_company(id) ON DELETE SET NULL;


--
-- Name: res_partner res_partner_country_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_country_id_fkey FOREIGN KEY (country_id) REFERENCES public.res_country(id) ON DELETE RESTRICT;


--
-- Name: res_partner res_partner_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_partner res_partner_industry_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_industry_id_fkey FOREIGN KEY (industry_id) REFERENCES public.res_partner_industry(id) ON DELETE SET NULL;


--
-- Name: res_partner res_partner_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.res_partner(id) ON DELETE SET NULL;


--
-- Name: res_partner res_partner_state_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_state_id_fkey FOREIGN KEY (state_id) REFERENCES public.res_country_state(id) ON DELETE RESTRICT;


--
-- Name: res_partner res_partner_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_partner res_partner_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_partner
    ADD CONSTRAINT res_partner_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_apikeys_description res_users_apikeys_description_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_apikeys_description
    ADD CONSTRAINT res_users_apikeys_description_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_apikeys_description res_users_apikeys_description_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_apikeys_description
    ADD CONSTRAINT res_users_apikeys_description_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_apikeys res_users_apikeys_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_apikeys
    ADD CONSTRAINT res_users_apikeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.res_users(id) ON DELETE CASCADE;


--
-- Name: res_users res_users_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users
    ADD CONSTRAINT res_users_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.res_company(id) ON DELETE RESTRICT;


--
-- Name: res_users res_users_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users
    ADD CONSTRAINT res_users_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_deletion res_users_deletion_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_deletion
    ADD CONSTRAINT res_users_deletion_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_deletion res_users_deletion_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_deletion
    ADD CONSTRAINT res_users_deletion_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_deletion res_users_deletion_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_deletion
    ADD CONSTRAINT res_users_deletion_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_identitycheck res_users_identitycheck_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_identitycheck
    ADD CONSTRAINT res_users_identitycheck_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_identitycheck res_users_identitycheck_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_identitycheck
    ADD CONSTRAINT res_users_identitycheck_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_log res_users_log_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_log
    ADD CONSTRAINT res_users_log_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_log res_users_log_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_log
    ADD CONSTRAINT res_users_log_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users res_users_partner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users
    ADD CONSTRAINT res_users_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES public.res_partner(id) ON DELETE RESTRICT;


--
-- Name: res_users_settings res_users_settings_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings
    ADD CONSTRAINT res_users_settings_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_settings_embedded_action res_users_settings_embedded_action_action_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_embedded_action
    ADD CONSTRAINT res_users_settings_embedded_action_action_id_fkey FOREIGN KEY (action_id) REFERENCES public.ir_act_window(id) ON DELETE CASCADE;


--
-- Name: res_users_settings_embedded_action res_users_settings_embedded_action_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_embedded_action
    ADD CONSTRAINT res_users_settings_embedded_action_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_settings_embedded_action res_users_settings_embedded_action_user_setting_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_embedded_action
    ADD CONSTRAINT res_users_settings_embedded_action_user_setting_id_fkey FOREIGN KEY (user_setting_id) REFERENCES public.res_users_settings(id) ON DELETE CASCADE;


--
-- Name: res_users_settings_embedded_action res_users_settings_embedded_action_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_embedded_action
    ADD CONSTRAINT res_users_settings_embedded_action_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_settings res_users_settings_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings
    ADD CONSTRAINT res_users_settings_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.res_users(id) ON DELETE CASCADE;


--
-- Name: res_users_settings_volumes res_users_settings_volumes_create_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_volumes
    ADD CONSTRAINT res_users_settings_volumes_create_uid_fkey FOREIGN KEY (create_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_settings_volumes res_users_settings_volumes_guest_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_volumes
    ADD CONSTRAINT res_users_settings_volumes_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES public.res_partner(id) ON DELETE CASCADE;


--
-- Name: res_users_settings_volumes res_users_settings_volumes_partner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_volumes
    ADD CONSTRAINT res_users_settings_volumes_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES public.res_partner(id) ON DELETE CASCADE;


--
-- Name: res_users_settings_volumes res_users_settings_volumes_user_setting_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_volumes
    ADD CONSTRAINT res_users_settings_volumes_user_setting_id_fkey FOREIGN KEY (user_setting_id) REFERENCES public.res_users_settings(id) ON DELETE CASCADE;


--
-- Name: res_users_settings_volumes res_users_settings_volumes_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings_volumes
    ADD CONSTRAINT res_users_settings_volumes_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_settings res_users_settings_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_settings
    ADD CONSTRAINT res_users_settings_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- Name: res_users_web_tour_tour_rel res_users_web_tour_tour_rel_res_users_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_web_tour_tour_rel
    ADD CONSTRAINT res_users_web_tour_tour_rel_res_users_id_fkey FOREIGN KEY (res_users_id) REFERENCES public.res_users(id) ON DELETE CASCADE;


--
-- Name: res_users_web_tour_tour_rel res_users_web_tour_tour_rel_web_tour_tour_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users_web_tour_tour_rel
    ADD CONSTRAINT res_users_web_tour_tour_rel_web_tour_tour_id_fkey FOREIGN KEY (web_tour_tour_id) REFERENCES public.web_tour_tour(id) ON DELETE CASCADE;


--
-- Name: res_users res_users_write_uid_fkey; Type: FK CONSTRAINT; Schema: public; Owner: odoo
--

ALTER TABLE ONLY public.res_users
    ADD CONSTRAINT res_users_write_uid_fkey FOREIGN KEY (write_uid) REFERENCES public.res_users(id) ON DELETE SET NULL;


--
-- PostgreSQL database dump complete
--

\unrestrict musterexport

