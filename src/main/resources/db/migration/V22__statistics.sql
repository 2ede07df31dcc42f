-- The sittings of a period.
create index meeting_opened on meeting (opened_at, organ);

-- What the responsible office said last about what it carries out, and when, in the organ's zone.
alter table action add column progress varchar(20000);
alter table action add column progress_on date;
