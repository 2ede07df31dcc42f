-- What the vote of somebody on a roll weighs, what the votes of all who held a seat weighed together when it was frozen, and what the
-- ballots of a round of an election weigh together. Until now every vote weighed one.
alter table roll_voter add column weight integer default 1 not null;
alter table roll_voter alter column weight drop default;
alter table roll add column votes_of_all integer;
update roll set votes_of_all = (
  select count(*) from member m join meeting t on t.organ = m.organ
  where t.number = roll.meeting and m.seated = true and m.left_on is null);
alter table roll alter column votes_of_all set not null;
alter table election_round add column votes_cast integer;
update election_round set votes_cast = ballots;
alter table election_round alter column votes_cast set not null;

-- What the votes weighed together of those who could vote on a resolution, and of all who held a seat.
alter table resolution add column votes_present integer;
alter table resolution add column votes_of_all integer;
update resolution set votes_present = present, votes_of_all = members where present is not null;
