-- Keys with which the door of one fair checks visitors in.
alter table key drop constraint key_kind_check;
alter table key
  add constraint key_kind_check check (kind in ('publishable', 'secret', 'counselor', 'door')),
  add column fair_id text collate "C" references fair on delete cascade,
  add constraint key_fair check ((kind = 'door') = (fair_id is not null));
