-- Files that people send: what they are is here, sealed; their content is in the store of files.
create table upload (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organization,
  mode text not null check (mode in ('test', 'live')),
  -- Name in the store, random.
  store_name text collate "C" not null unique,
  -- Key of the content and the person's own name for it, each sealed with the key of the upload.
  file_key bytea not null,
  name bytea not null,
  type text not null check (type in ('pdf', 'docx', 'jpg', 'png')),
  bytes integer not null,
  expires_at timestamptz(3) not null,
  -- To whom the file belongs; without one it is deleted when it expires.
  application_id text collate "C" unique references application
);
create index upload_waiting on upload (expires_at) where application_id is null;
