alter table office add column audits boolean default false not null;
update office set audits = true where code = 'auditor';

-- The meetings of an organ from the latest back; those whose day is not set stand first.
create index meeting_by_day on meeting (organ, starts_at desc nulls first, number desc);
