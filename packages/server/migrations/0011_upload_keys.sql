-- The key by which a file came: what waits for an application is counted by it.
alter table upload add column key_id text collate "C";
create index upload_waiting_by on upload (key_id) include (bytes) where application_id is null;
