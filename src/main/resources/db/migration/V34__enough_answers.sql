-- How many answers somebody waits for, null where nobody does, and how many of that kind have come so far.
alter table consultation add column enough integer;
alter table consultation add column counted integer default 0 not null;
alter table consultation alter column counted drop default;
