-- Proofs of work that were handed in: none is good twice.
create table used_proof (
  signature text collate "C" primary key,
  used_at timestamptz not null
);
create index used_proof_age on used_proof (used_at);
