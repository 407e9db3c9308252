-- When a fair was to begin before its time was changed, for people and search engines.
alter table fair add column previous_starts_at timestamptz;

-- Most calendars ask for what is to come: what is over is not walked through.
create index fair_share_end on fair_share (organization_id, ends_at);
