-- Who did which human step, in their own name or for whom they stand in.
create table step_author (
  task varchar(64) primary key,
  business_key varchar(255),
  root_process varchar(64) not null,
  element varchar(255) not null,
  login varchar(64) not null,
  stands_in_for varchar(64),
  office varchar(255),
  at timestamp with time zone not null
);
create index step_author_of_matter on step_author (business_key, element);
create index step_author_of_process on step_author (root_process, element);
