-- What people report about postings. Their words are sealed with a key of the report's own.
create table report (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  mode text not null check (mode in ('test', 'live')),
  job_id text collate "C" not null references job,
  reason text not null,
  detail bytea,
  received_at timestamptz(3) not null,
  outcome text check (outcome in ('taken_down', 'dismissed')),
  settled_at timestamptz(3),
  check ((outcome is null) = (settled_at is null))
);
create index report_newest on report (organization_id, mode, received_at desc, id desc);
create index report_job on report (job_id);
create index report_age on report (received_at);
