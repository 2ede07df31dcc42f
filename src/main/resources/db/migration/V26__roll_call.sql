-- Who has demanded that a resolution is put to a roll call.
create table roll_call_demand (
  resolution varchar(80) not null references resolution (id),
  member varchar(64) not null references member (login),
  primary key (resolution, member)
);

-- The roll of a resolution, frozen when its ballot opens: who may vote, whether they left before they did, and how they voted.
create table roll_call (
  resolution varchar(80) primary key references resolution (id),
  meeting varchar(64) not null references meeting (number),
  running boolean not null
);
create index roll_call_running on roll_call (meeting, running);

create table roll_call_voter (
  resolution varchar(80) not null references roll_call (resolution),
  member varchar(64) not null references member (login),
  gone boolean not null,
  choice varchar(16),
  primary key (resolution, member)
);
