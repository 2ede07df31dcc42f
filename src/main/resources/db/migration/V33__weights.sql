-- What the vote of somebody on a roll weighs, and what the ballots of a round of an election weigh together.
alter table roll_voter add column weight integer default 1 not null;
alter table roll_voter alter column weight drop default;
alter table election_round add column votes_cast integer;
update election_round set votes_cast = ballots;
alter table election_round alter column votes_cast set not null;
