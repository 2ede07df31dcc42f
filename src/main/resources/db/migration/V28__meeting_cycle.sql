-- Who was there, by the calendar entry that called to the sitting: a postponed one has a register of its own.
alter table presence add column calendar_sequence integer;
update presence set calendar_sequence = coalesce(
  (select case m.stage when 'CONVOCATION' then m.calendar_sequence - 1 else m.calendar_sequence end
    from meeting m where m.number = presence.meeting and m.convocation = presence.convocation),
  0);
alter table presence alter column calendar_sequence set not null;

drop index presence_meeting;
drop index presence_member;
alter table presence drop column convocation;
create index presence_meeting on presence (meeting, calendar_sequence, id);
create index presence_member on presence (meeting, calendar_sequence, member);

-- The day of the last sitting that missed its quorum, from which the window of a second convocation counts.
alter table meeting add column missed_on date;
update meeting set missed_on = (
  select cast(max(c.at) as date) from legal_check c
    where c.meeting = meeting.number and c.rule = 'quorum' and c.verdict = 'missed');

-- A row says that the demonstration has filled this database. Its members alone have addresses that nobody can have.
create table demonstration (
  since timestamp with time zone not null
);
insert into demonstration (since)
  select current_timestamp from member where email = 'provincial.secretary@example.org';

-- The PDF file of a charter in force, as it was printed when it came into force.
create table charter_paper (
  charter varchar(64) primary key references charter (number),
  content bytea not null
);
