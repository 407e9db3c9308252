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
  -- Milliseconds, as the cursors of lists carry them.
  published_at timestamptz(3) not null,
  valid_until timestamptz(3) not null,
  closed_at timestamptz,
  search tsvector not null,
  unique (organization_id, identity)
);

-- Kept with the row: a search reads the words of many rows, and the description of a few.
alter table job alter column search set storage main;

-- Open jobs, newest first: what lists walk through. Jobs past their validity leave these indexes
-- when they are closed (see closeExpiredJobs), so that years of kept postings cost a list nothing.
create index job_newest on job (organization_id, published_at desc, id desc)
  where closed_at is null;
create index job_province_industry
  on job (organization_id, province, industry, published_at desc, id desc)
  where closed_at is null;
create index job_city on job (organization_id, city, published_at desc, id desc)
  where closed_at is null;
-- New rows wait in a list that is sorted in when it is full; see tidyJobs.
create index job_search on job using gin (search) with (gin_pending_list_limit = 8192)
  where closed_at is null;
create index job_expiry on job (valid_until) where closed_at is null;

-- Latin words of postings with one letter left out, and whole: a misspelled word of a search meets
-- the word it was meant to be in one of these. Without a unique key, so that imports at the same
-- time never wait for each other; a few doubles do no harm.
create table search_word (
  piece text collate "C" not null,
  word text collate "C" not null
);
create index search_word_piece on search_word (piece, word);

-- Counts the changes to what an organization publishes: a kept answer is as good as a new one while
-- the number stands.
create table publication (
  organization_id text collate "C" primary key references organization on delete cascade,
  version bigint not null
);

create function note_publication() returns trigger language plpgsql as $$
begin
  insert into publication
    select distinct organization_id, 1 from changed
    on conflict (organization_id) do update set version = publication.version + 1;
  return null;
end
$$;

create function note_publication_of_organization() returns trigger language plpgsql as $$
begin
  insert into publication
    select id, 1 from changed
    on conflict (organization_id) do update set version = publication.version + 1;
  return null;
end
$$;

create trigger job_added after insert on job
  referencing new table as changed for each statement execute function note_publication();
create trigger job_changed after update on job
  referencing new table as changed for each statement execute function note_publication();
create trigger job_removed after delete on job
  referencing old table as changed for each statement execute function note_publication();
create trigger employer_changed after update on employer
  referencing new table as changed for each statement execute function note_publication();
create trigger fair_changed after update on fair
  referencing new table as changed for each statement execute function note_publication();
create trigger organization_changed after update on organization
  referencing new table as changed
  for each statement execute function note_publication_of_organization();
