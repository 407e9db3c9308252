-- Keys of personal data, apart from the data: a backup keeps only the newest state of this schema,
-- so that what was erased stays unreadable in every copy of the data (see ARCHITECTURE.md).
create schema vault;

-- The secret behind manage tokens, wrapped by the master key; shows whether that one fits.
create table vault.root (
  id integer primary key check (id = 1),
  wrapped bytea not null
);

-- Keys wrapped by the master key: for each application (app_…) the one that seals what the person
-- wrote, for each job (job_…) the one that marks the mobile numbers of those who applied.
create table vault.key (
  id text collate "C" primary key,
  wrapped bytea not null
);

-- Days for which applications are kept after their job has closed.
alter table organization add column application_retention_days integer not null default 365
  check (application_retention_days > 0);

create table application (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  mode text not null check (mode in ('test', 'live')),
  -- On the receipt, short enough to be read out; null once erased.
  number text collate "C",
  job_id text collate "C" not null references job,
  fair_id text collate "C" references fair,
  booth text,
  state text not null
    check (state in ('submitted', 'viewed', 'interview', 'offer', 'signed', 'declined', 'withdrawn')),
  submitted_at timestamptz(3) not null,
  -- What the person wrote, sealed with the person's key; null once erased.
  person bytea,
  -- HMAC of the mobile number with the key of the job; null once erased, or some time after the
  -- job has closed.
  mobile_mark bytea,
  -- SHA-256 of the manage token.
  manage_hash bytea not null,
  consent_version text not null,
  consent_hash text not null,
  -- Where the person came from: no more than the partner's page and its own token.
  partner text,
  page_path text,
  placement text,
  erased_at timestamptz,
  unique (organization_id, number)
);

-- Nobody applies twice for a job at a time: the database decides, not a look beforehand.
create unique index application_once on application (organization_id, mode, job_id, mobile_mark)
  where state <> 'withdrawn' and erased_at is null;
create index application_newest on application (organization_id, mode, submitted_at desc, id desc)
  where erased_at is null;
create index application_job on application (job_id) where erased_at is null;

-- How an application came to its state, oldest first. A note is sealed with the person's key.
create table application_event (
  id text collate "C" primary key,
  sequence bigint generated always as identity,
  application_id text collate "C" not null references application,
  state text not null,
  at timestamptz(3) not null,
  note bytea
);
create index application_event_of on application_event (application_id, sequence);

-- What is asked besides the built-in fields, by an organization, a fair or an employer.
create table question_set (
  organization_id text collate "C" not null references organization,
  -- The id of the organization, fair or employer that asks.
  owner_id text collate "C" not null,
  questions jsonb not null,
  primary key (organization_id, owner_id)
);
create trigger question_set_added after insert on question_set
  referencing new table as changed for each statement execute function note_publication();
create trigger question_set_changed after update on question_set
  referencing new table as changed for each statement execute function note_publication();

-- Answers to requests that change something, given again when the same request comes again. They
-- hold no personal data.
create table idempotency (
  key_id text collate "C" not null references key on delete cascade,
  route text collate "C" not null,
  -- SHA-256 of the key that the caller chose, and HMAC of parameters and body with that key: who
  -- reads this row can try out neither.
  value bytea not null,
  fingerprint bytea not null,
  answer jsonb not null,
  created_at timestamptz not null,
  primary key (key_id, route, value)
);
create index idempotency_age on idempotency (created_at);

-- Who did what to personal data, without any of it. Each row carries the hash of the one before.
create table audit (
  organization_id text collate "C" not null references organization,
  position bigint not null,
  at timestamptz(3) not null,
  -- Id of the key, or `applicant`, `command`, `retention`.
  actor text not null,
  action text not null,
  subject text collate "C",
  detail jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (organization_id, position)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed', tg_table_name;
end
$$;
create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();

-- Who does the work that one instance at a time should do, and until when.
create table lease (
  name text primary key,
  holder text not null,
  until timestamptz not null
);
