-- Photos of counselors, kept here: `photo_url` led to other hosts, which would have been told of
-- everybody who is about to ask for counsel. Nothing reads it any more.
alter table counselor
  add column photo bytea,
  add column photo_type text check (photo_type in ('image/jpeg', 'image/png')),
  -- SHA-256 of it; its address changes with it.
  add column photo_version text,
  add constraint counselor_photo check (num_nulls(photo, photo_type, photo_version) in (0, 3));
