create extension if not exists pg_trgm;

create table setting (
  name text primary key,
  value text not null
);
-- Signs cursors; two random identifiers hold 244 random bits.
insert into setting values ('cursor_secret', gen_random_uuid()::text || gen_random_uuid()::text);

create table organization (
  id text collate "C" primary key,
  parent_id text collate "C" references organization,
  name text not null,
  licence text,
  hotlines text[] not null default '{12333,12351}',
  website text,
  created_at timestamptz not null default now()
);

create table key (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  kind text not null check (kind in ('publishable', 'secret')),
  mode text not null check (mode in ('test', 'live')),
  hash bytea not null unique,
  last_four text not null,
  scopes text[] not null,
  allowed_origins text[] not null default '{}',
  allow_null_origin boolean not null default false,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table employer (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  name text not null,
  credit_code text,
  ownership text,
  size text,
  industry text,
  introduction text,
  verified boolean not null default false,
  unique (organization_id, name)
);

create table fair (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  name text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > starts_at)
);

create table job (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  -- What makes two rows of sheets the same posting, and what a posting says: see job-import.
  identity text collate "C" not null,
  content_hash text collate "C" not null,
  title text not null,
  employer_id text collate "C" not null references employer,
  agency text,
  region_code text collate "C",
  province text collate "C",
  city text collate "C",
  address text,
  pay_text text not null,
  pay_min numeric,
  pay_max numeric,
  pay_unit text,
  pay_months numeric,
  pay_negotiable boolean not null,
  settlement text,
  -- Pay a month in CNY, where it is stated.
  monthly_min integer,
  monthly_max integer,
  headcount_text text not null,
  headcount_min integer,
  headcount_max integer,
  education text not null,
  experience text not null,
  employment_type text not null,
  target_groups text[] not null,
  benefits text[] not null,
  majors text[] not null,
  industry text,
  description jsonb not null,
  source_name text not null,
  source_url text,
  fair_id text collate "C" references fair,
  booth text,
  published_at timestamptz not null,
  valid_until timestamptz not null,
  closed_at timestamptz,
  search tsvector not null,
  unique (organization_id, identity)
);
