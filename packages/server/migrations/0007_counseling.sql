-- Counseling: services, counselors, times, bookings, lectures, reminders and counselors' notes.

-- Lets one constraint compare a counselor by equality and a time by overlap.
create extension if not exists btree_gist;

alter table organization
  -- Days for which a booking is kept after its last session.
  add column booking_retention_days integer not null default 90 check (booking_retention_days > 0),
  -- The operator's own line for people in a crisis.
  add column crisis_line text,
  -- How long before a session people are reminded.
  add column reminder_minutes integer[] not null default '{1440,120}';

create table counseling_service (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  kind text not null
    check (kind in ('psychological', 'career_guidance', 'legal_advice', 'startup_guidance')),
  name text not null,
  description text,
  minutes integer not null check (minutes > 0),
  modes text[] not null,
  buffer_before_minutes integer not null check (buffer_before_minutes >= 0),
  buffer_after_minutes integer not null check (buffer_after_minutes >= 0),
  step_minutes integer not null check (step_minutes > 0),
  notice_minutes integer not null check (notice_minutes >= 0),
  horizon_days integer not null check (horizon_days > 0),
  most_sessions integer not null check (most_sessions > 0),
  offer_minutes integer not null check (offer_minutes > 0),
  is_open boolean not null default true,
  created_at timestamptz not null default now()
);
create index counseling_service_of on counseling_service (organization_id);

create table counseling_place (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  name text not null,
  address text,
  transport text
);
create index counseling_place_of on counseling_place (organization_id);

create table counselor (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  name text not null,
  qualification text,
  specialities text[] not null default '{}',
  languages text[] not null default '{}',
  introduction text,
  photo_url text,
  -- When they are to be had: `CounselorHours` of the contract.
  hours jsonb not null,
  is_open boolean not null default true,
  created_at timestamptz not null default now()
);
create index counselor_of on counselor (organization_id);

create table counselor_service (
  counselor_id text collate "C" not null references counselor on delete cascade,
  service_id text collate "C" not null references counseling_service on delete cascade,
  primary key (service_id, counselor_id)
);
create index counselor_service_of on counselor_service (counselor_id);

-- A lecture. Its seats are one row for each mode, changed by guarded statements only.
create table lecture (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  kind text not null
    check (kind in ('psychological', 'career_guidance', 'legal_advice', 'startup_guidance')),
  title text not null,
  speaker text,
  description text,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  venue text,
  is_cancelled boolean not null default false
);
create index lecture_time on lecture (organization_id, starts_at, id);
create table lecture_seat (
  lecture_id text collate "C" not null references lecture on delete cascade,
  mode text not null check (mode in ('test', 'live')),
  capacity integer not null check (capacity > 0),
  taken integer not null default 0 check (taken >= 0),
  primary key (lecture_id, mode),
  constraint lecture_seat_capacity check (taken <= capacity)
);

create table booking (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  mode text not null check (mode in ('test', 'live')),
  -- What the person is called by; null once erased.
  number text collate "C",
  state text not null
    check (state in ('held', 'waiting', 'offered', 'booked', 'cancelled', 'expired')),
  service_id text collate "C" references counseling_service,
  -- Who was chosen; of one who waits, who was wished for.
  counselor_id text collate "C" references counselor,
  meeting text check (meeting in ('in_person', 'phone', 'video', 'text')),
  place_id text collate "C" references counseling_place,
  lecture_id text collate "C" references lecture,
  held_until timestamptz(3),
  -- The days for which somebody waits, and whether for this counselor alone.
  wanted_from date,
  wanted_to date,
  wants_counselor boolean not null default false,
  -- Order of asking.
  turn bigint generated always as identity,
  created_at timestamptz(3) not null,
  -- What the person wrote, sealed with the booking's key; null before that and once erased.
  person bytea,
  manage_hash bytea not null,
  -- Versions and hashes of what was agreed to, with the time.
  consents jsonb not null default '[]',
  reminders boolean not null default false,
  erased_at timestamptz(3),
  unique (organization_id, number),
  check ((service_id is null) <> (lecture_id is null))
);
create index booking_turn on booking (organization_id, mode, turn);
create index booking_waiting on booking (service_id, mode, turn) where state = 'waiting';
create index booking_held on booking (held_until) where state in ('held', 'offered');
create index booking_lecture on booking (lecture_id) where lecture_id is not null;

-- One appointment. `during` is its time with what is kept free around it. Whoever writes, in
-- whichever way: of one counselor no two of these overlap, whatever service they are for.
create table booking_session (
  booking_id text collate "C" not null references booking on delete cascade,
  number integer not null,
  counselor_id text collate "C" not null references counselor,
  mode text not null check (mode in ('test', 'live')),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  during tstzrange not null,
  state text not null check (state in ('held', 'booked', 'attended', 'no_show', 'cancelled')),
  held_until timestamptz(3),
  primary key (booking_id, number),
  check ((state = 'held') = (held_until is not null)),
  constraint booking_session_apart
    exclude using gist (counselor_id with =, mode with =, during with &&)
    where (state <> 'cancelled')
);
create index booking_session_time on booking_session (counselor_id, mode, starts_at);

-- What is to be sent to whom and when; the address stands sealed in the booking.
create table reminder (
  id text collate "C" primary key,
  booking_id text collate "C" not null references booking on delete cascade,
  -- Null for what is about the whole booking.
  session_number integer,
  kind text not null check (kind in ('upcoming', 'offered', 'cancelled')),
  due_at timestamptz(3) not null,
  state text not null default 'due' check (state in ('due', 'sent', 'failed')),
  tries integer not null default 0,
  -- Until when an instance is at it.
  claimed_until timestamptz(3),
  sent_at timestamptz(3)
);
create index reminder_due on reminder (due_at) where state = 'due';
create index reminder_of on reminder (booking_id);

-- Notes of counselors, each sealed with a key of its own.
create table counselor_note (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  booking_id text collate "C" not null references booking on delete cascade,
  counselor_id text collate "C" not null references counselor,
  at timestamptz(3) not null,
  text bytea not null
);
create index counselor_note_of on counselor_note (booking_id, at, id);

-- Keys of counselors: for their own notes and nothing else.
alter table key drop constraint key_kind_check;
alter table key
  add constraint key_kind_check check (kind in ('publishable', 'secret', 'counselor')),
  add column counselor_id text collate "C" references counselor,
  add constraint key_counselor check ((kind = 'counselor') = (counselor_id is not null));

create trigger counseling_service_added after insert on counseling_service
  referencing new table as changed for each statement execute function note_publication();
create trigger counseling_service_changed after update on counseling_service
  referencing new table as changed for each statement execute function note_publication();
create trigger counseling_place_added after insert on counseling_place
  referencing new table as changed for each statement execute function note_publication();
create trigger counselor_added after insert on counselor
  referencing new table as changed for each statement execute function note_publication();
create trigger counselor_changed after update on counselor
  referencing new table as changed for each statement execute function note_publication();
