-- How long a seat is kept for who waited for one.
alter table lecture add column offer_minutes integer not null default 120
  check (offer_minutes > 0);
