-- Who has a booth is published as well: whoever shows the fair counts its employers.
create function note_publication_of_booth() returns trigger language plpgsql as $$
begin
  insert into publication
    select distinct fair_share.organization_id, 1
    from changed join fair_share on fair_share.fair_id = changed.fair_id
    order by 1
    on conflict (organization_id) do update set version = publication.version + 1;
  return null;
end
$$;
create trigger fair_employer_added after insert on fair_employer
  referencing new table as changed for each statement execute function note_publication_of_booth();
create trigger fair_employer_changed after update on fair_employer
  referencing new table as changed for each statement execute function note_publication_of_booth();
create trigger fair_employer_removed after delete on fair_employer
  referencing old table as changed for each statement execute function note_publication_of_booth();

-- The fairs of others that an organization shows: few, and asked for with every list.
alter table fair_share add column is_guest boolean not null default false;
update fair_share set is_guest = true
  from fair where fair.id = fair_id and fair.organization_id <> fair_share.organization_id;
create index fair_share_guest on fair_share (organization_id, fair_id) where is_guest;

-- To find the registrations that have been kept long enough.
create index registration_kept on registration (fair_id) where erased_at is null;
