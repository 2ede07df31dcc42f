create table reading_language (
  login varchar(64) primary key references member (login),
  version integer not null,
  language varchar(8) not null
);
