-- The roll of a ballot, frozen when it opens: who may vote, whether they left before they did, and whether they have voted. Without
-- quorum it is suspended.
create table roll (
  ballot varchar(80) primary key,
  meeting varchar(64) not null references meeting (number),
  question varchar(32) not null,
  running boolean not null,
  suspended boolean not null
);
create index roll_running on roll (meeting, running);

create table roll_voter (
  ballot varchar(80) not null references roll (ballot),
  member varchar(64) not null references member (login),
  gone boolean not null,
  voted boolean not null,
  primary key (ballot, member)
);

-- How members have voted by name.
create table named_vote (
  resolution varchar(80) not null references resolution (id),
  member varchar(64) not null references member (login),
  choice varchar(16) not null,
  primary key (resolution, member)
);

insert into roll (ballot, meeting, question, running, suspended)
  select resolution, meeting, 'vote', running, false from roll_call;
insert into roll_voter (ballot, member, gone, voted)
  select resolution, member, gone, case when choice is null then false else true end from roll_call_voter;
insert into named_vote (resolution, member, choice)
  select resolution, member, choice from roll_call_voter where choice is not null;
drop table roll_call_voter;
drop table roll_call;

-- What a secret ballot offers to choose from; position from 1.
create table ballot_option (
  ballot varchar(80) not null,
  position integer not null,
  name varchar(80) not null,
  primary key (ballot, position)
);

-- What a secret ballot has counted so far, spread over parts that begin with random numbers; part 0 is the sum of these. In each
-- part first the number of ballots, then of the votes for each option. Nothing is left of it when the ballot is closed.
create table blind_count (
  ballot varchar(80) not null,
  part integer not null,
  numbers varchar(4000) not null,
  primary key (ballot, part)
);

-- Who has demanded that a resolution is put to a stronger ballot than the statutes ask for.
create table ballot_demand (
  resolution varchar(80) not null references resolution (id),
  member varchar(64) not null references member (login),
  mode varchar(16) not null,
  primary key (resolution, member, mode)
);
insert into ballot_demand (resolution, member, mode) select resolution, member, 'ROLL_CALL' from roll_call_demand;
drop table roll_call_demand;
