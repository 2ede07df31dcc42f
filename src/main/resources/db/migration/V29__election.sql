-- An office is filled by a vote. The row of the statutes under which it is held stands in rule_*.
create table election (
  id varchar(80) primary key,
  version integer not null,
  meeting varchar(64) not null references meeting (number),
  ordinal integer not null,
  item integer not null,
  state varchar(16) not null,
  office varchar(64) references office (code),
  seats integer not null,
  round integer not null,
  adjournment varchar(64),
  rule_mode varchar(16),
  rule_share varchar(32),
  rule_comparison varchar(16),
  rule_finalists integer,
  rule_ties varchar(64),
  rule_list_order varchar(16),
  rule_women varchar(32),
  rule_most_terms integer,
  rule_fewest_in_secret integer,
  rule_article varchar(16),
  unique (meeting, ordinal)
);

-- Who was nominated: at which place of the list they stand, up to which round, and which seat they got.
create table candidacy (
  election varchar(80) not null references election (id),
  member varchar(64) not null references member (login),
  nominated_by varchar(64) not null references member (login),
  nomination integer not null,
  state varchar(16) not null,
  obstacle varchar(16),
  place integer not null,
  round integer not null,
  seat integer,
  primary key (election, member)
);

-- What was counted. Nobody's choice stands here or anywhere else.
create table election_round (
  election varchar(80) not null references election (id),
  round integer not null,
  open_seats integer not null,
  blank integer not null,
  ballots integer not null,
  voters integer not null,
  quorum integer not null,
  primary key (election, round)
);

create table election_vote (
  election varchar(80) not null,
  round integer not null,
  member varchar(64) not null,
  votes integer not null,
  drawn boolean not null,
  primary key (election, round, member),
  foreign key (election, round) references election_round (election, round),
  foreign key (election, member) references candidacy (election, member)
);
