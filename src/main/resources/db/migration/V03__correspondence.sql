-- Outgoing letters: written in the transaction of the deed that causes them, sent once after it.
create table letter (
  id varchar(36) primary key,
  version integer not null,
  message_id varchar(255) not null,
  meeting_number varchar(40) not null,
  kind varchar(20) not null,
  recipient_login varchar(64) not null,
  recipient_name varchar(255) not null,
  recipient_email varchar(254) not null,
  recipient_language varchar(8) not null,
  subject varchar(500) not null,
  body text not null,
  text_hash char(64) not null,
  calendar text,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone
);

create index letter_of_meeting on letter (meeting_number, queued_at);

-- In the order of letter_key, from 0.
create table attachment (
  letter varchar(36) not null references letter (id),
  letter_key integer not null,
  name varchar(255) not null,
  media_type varchar(100) not null,
  content bytea not null,
  primary key (letter, letter_key)
);
