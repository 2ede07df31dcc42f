create table communique (
  meeting varchar(64) primary key references meeting (number),
  version integer not null,
  organ_name varchar(300) not null,
  language varchar(8) not null,
  zone varchar(64) not null,
  held_on date not null,
  title varchar(2000) not null,
  opening text not null,
  purpose text not null,
  interventions text not null,
  leadership text not null,
  deliberation text not null,
  affirmations text not null,
  charter text not null,
  checked_revision integer not null,
  published_hash char(64),
  published_at timestamp with time zone
);
create index communique_published on communique (published_at, meeting);

-- The lists below are in the order of position, from 0.
create table communique_revision (
  communique varchar(64) not null references communique (meeting),
  position integer not null,
  author varchar(64) not null,
  hash char(64) not null,
  at timestamp with time zone not null,
  primary key (communique, position)
);

create table communique_finding (
  communique varchar(64) not null references communique (meeting),
  position integer not null,
  severity varchar(16) not null,
  subject varchar(16) not null,
  words text not null,
  primary key (communique, position)
);

create table communique_decision (
  communique varchar(64) not null references communique (meeting),
  position integer not null,
  revision integer not null,
  login varchar(64) not null,
  office varchar(64) not null,
  verdict varchar(16) not null,
  hash char(64) not null,
  reason text not null,
  at timestamp with time zone not null,
  primary key (communique, position)
);
