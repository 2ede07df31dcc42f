-- A letter may go out in the name of an organ, beside its meetings.
alter table letter alter column meeting_number drop not null;
alter table letter add column organ varchar(64) references organ (code);

-- Every open human step, as long as it is open. Without an hour nothing more is done about it.
create table watched_step (
  task varchar(64) primary key,
  step varchar(64) not null,
  meeting varchar(64),
  organ varchar(64) not null references organ (code),
  due_at timestamp with time zone not null,
  remind_at timestamp with time zone,
  escalate_at timestamp with time zone,
  escalate_to varchar(16)
);
create index watched_step_reminder on watched_step (remind_at);
create index watched_step_escalation on watched_step (escalate_at);

-- Who was reminded of what; waits without a letter until the digest of the morning is written.
create table reminder (
  task varchar(64) not null,
  member varchar(64) not null references member (login),
  at timestamp with time zone not null,
  step varchar(64) not null,
  meeting varchar(64),
  organ varchar(64) not null references organ (code),
  due_at timestamp with time zone not null,
  letter varchar(36) references letter (id),
  primary key (task, member, at)
);
create index reminder_waiting on reminder (letter, member);
create index reminder_meeting on reminder (meeting, at);

-- Steps whose delay was laid before the office above.
create table delay (
  task varchar(64) primary key,
  version integer not null,
  step varchar(64) not null,
  meeting varchar(64),
  organ varchar(64) not null references organ (code),
  due_at timestamp with time zone not null,
  office varchar(128) not null,
  raised_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  measure varchar(16),
  note varchar(20000),
  decided_by varchar(64) references member (login)
);
create index delay_meeting on delay (meeting, raised_at);
