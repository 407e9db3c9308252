-- When a fair was to begin before its time was changed, for people and search engines.
alter table fair add column previous_starts_at timestamptz;

-- A calendar asks for a month of years: found by the days themselves, which the planner counts better
-- than a beginning here and an end there.
alter table fair_share add column days tstzrange not null
  generated always as (tstzrange(starts_at, greatest(starts_at, ends_at), '[]')) stored;
create index fair_share_days on fair_share using gist (organization_id, days);
