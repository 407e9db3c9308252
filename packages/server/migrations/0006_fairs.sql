-- Fairs in full: what a calendar and a fair page show.
alter table fair
  add column kind text not null default 'general' check (kind in
    ('general', 'special', 'campus', 'livestream', 'video', 'gig', 'cross_region')),
  add column format text not null default 'onsite' check (format in ('onsite', 'online', 'hybrid')),
  add column status text not null default 'scheduled'
    check (status in ('scheduled', 'changed', 'cancelled')),
  add column status_note text,
  add column edition text,
  add column description jsonb not null default '[]',
  -- Codes as given, and all divisions above them as well.
  add column region_codes text[] not null default '{}',
  add column region_lineage text[] not null default '{}',
  add column target_groups text[] not null default '{}',
  add column services text[] not null default '{}',
  add column venue jsonb,
  add column sessions jsonb not null default '[]',
  add column streams jsonb not null default '[]',
  add column contact_phone text,
  -- Null where nobody need register.
  add column registration jsonb,
  -- What makes two sheets the same fair: see fair-import.
  add column identity text collate "C",
  -- For readers of calendars (RFC 5545): grows with every change.
  add column sequence integer not null default 0,
  add column updated_at timestamptz(3) not null default now();
create unique index fair_identity on fair (organization_id, identity);

-- Who holds a fair, in the order in which they are named.
create table fair_host (
  fair_id text collate "C" not null references fair on delete cascade,
  position integer not null,
  role text not null,
  name text not null,
  organization_id text collate "C" references organization,
  primary key (fair_id, position)
);

-- The organizations that show a fair: the one that owns it, and those that hold it together with it.
create table fair_share (
  organization_id text collate "C" not null references organization,
  fair_id text collate "C" not null references fair on delete cascade,
  -- As in the fair, so that a calendar of one organization is one walk along an index.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (organization_id, fair_id)
);
create index fair_share_of on fair_share (fair_id);
create index fair_share_time on fair_share (organization_id, starts_at, fair_id);

-- Employers with a booth, also those that have no posting yet.
create table fair_employer (
  fair_id text collate "C" not null references fair on delete cascade,
  employer_id text collate "C" not null references employer,
  booth text,
  primary key (fair_id, employer_id)
);

create index job_fair on job (fair_id) where fair_id is not null;
create index application_intention on application (fair_id)
  where fair_id is not null and state in ('offer', 'signed');

-- Places of a fair. The row decides who has one: every registration changes it in one guarded
-- statement, and no capacity is ever passed.
create table fair_seat (
  fair_id text collate "C" not null references fair on delete cascade,
  mode text not null check (mode in ('test', 'live')),
  capacity integer check (capacity > 0),
  has_waitlist boolean not null default true,
  registered integer not null default 0 check (registered >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  attended integer not null default 0 check (attended between 0 and registered),
  -- Counts up with every change: order of the waitlist, and age of answers that show the figures.
  turn bigint not null default 0,
  primary key (fair_id, mode),
  constraint fair_seat_capacity check (capacity is null or registered <= capacity)
);

create table registration (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  mode text not null check (mode in ('test', 'live')),
  fair_id text collate "C" not null references fair,
  state text not null check (state in ('waiting', 'registered', 'attended', 'withdrawn')),
  -- Shown at the door; null once erased.
  code text collate "C",
  turn bigint not null,
  registered_at timestamptz(3) not null,
  attended_at timestamptz(3),
  -- What the person wrote, sealed with the person's key; null once erased.
  person bytea,
  -- HMAC of the mobile number with the key of the fair; null once erased, or when the fair is over.
  mobile_mark bytea,
  manage_hash bytea not null,
  consent_version text not null,
  consent_hash text not null,
  partner text,
  page_path text,
  placement text,
  erased_at timestamptz,
  unique (fair_id, code)
);
create unique index registration_once on registration (fair_id, mode, mobile_mark)
  where state <> 'withdrawn' and erased_at is null;
create index registration_turn on registration (fair_id, mode, turn);
create index registration_waiting on registration (fair_id, mode, turn) where state = 'waiting';

-- Days for which registrations are kept after their fair.
alter table organization add column registration_retention_days integer not null default 90
  check (registration_retention_days > 0);

-- A fair has its places and is shown by its owner from the beginning, whoever stores it.
create function open_fair() returns trigger language plpgsql as $$
begin
  insert into fair_seat (fair_id, mode) values (new.id, 'test'), (new.id, 'live');
  insert into fair_share values (new.organization_id, new.id, new.starts_at, new.ends_at);
  return null;
end
$$;
create trigger fair_opened after insert on fair for each row execute function open_fair();

create function move_fair() returns trigger language plpgsql as $$
begin
  update fair_share set starts_at = new.starts_at, ends_at = new.ends_at where fair_id = new.id;
  return null;
end
$$;
create trigger fair_moved after update of starts_at, ends_at on fair
  for each row execute function move_fair();

insert into fair_seat (fair_id, mode)
  select id, mode from fair, (values ('test'), ('live')) as modes (mode);
insert into fair_share select organization_id, id, starts_at, ends_at from fair;

-- Whoever shows a fair publishes it.
create function note_publication_of_fair() returns trigger language plpgsql as $$
begin
  insert into publication
    select distinct fair_share.organization_id, 1
    from changed join fair_share on fair_share.fair_id = changed.id
    order by 1
    on conflict (organization_id) do update set version = publication.version + 1;
  return null;
end
$$;
drop trigger fair_changed on fair;
create trigger fair_changed after update on fair
  referencing new table as changed for each statement execute function note_publication_of_fair();
create trigger fair_share_added after insert on fair_share
  referencing new table as changed for each statement execute function note_publication();
create trigger fair_share_removed after delete on fair_share
  referencing old table as changed for each statement execute function note_publication();

-- A job at a fair is counted by everyone who shows the fair.
create function note_publication_of_fair_job() returns trigger language plpgsql as $$
begin
  insert into publication
    select distinct fair_share.organization_id, 1
    from (select distinct fair_id, organization_id from changed where fair_id is not null) as changed
    join fair_share on fair_share.fair_id = changed.fair_id
      and fair_share.organization_id <> changed.organization_id
    order by 1
    on conflict (organization_id) do update set version = publication.version + 1;
  return null;
end
$$;
create trigger job_at_fair_added after insert on job
  referencing new table as changed for each statement execute function note_publication_of_fair_job();
create trigger job_at_fair_changed after update on job
  referencing new table as changed for each statement execute function note_publication_of_fair_job();
create trigger job_at_fair_removed after delete on job
  referencing old table as changed for each statement execute function note_publication_of_fair_job();

-- An intention is a figure of the fair.
create function note_intention() returns trigger language plpgsql as $$
begin
  update fair_seat set turn = turn + 1
  where (fair_id, mode) in (select fair_id, mode from changed where fair_id is not null);
  return null;
end
$$;
create trigger application_intention_changed after update on application
  referencing new table as changed for each statement execute function note_intention();
