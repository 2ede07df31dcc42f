-- Who carries a resolution out, until when, where it asks for that.
alter table resolution add column responsible varchar(128);
alter table resolution add column due_on date;

create table action (
  resolution varchar(80) primary key references resolution (id),
  version integer not null,
  meeting varchar(64) not null references meeting (number),
  organ varchar(64) not null references organ (code),
  text text not null,
  responsible varchar(128) not null,
  due_on date not null,
  state varchar(16) not null,
  evidence varchar(20000),
  return_reason varchar(20000) not null,
  done_on date
);
create index action_of_organ on action (organ, state, due_on);
create index action_of_meeting on action (meeting);
