-- What was decided before was decided without asking for a quorum at the vote.
alter table resolution add column quorum integer;
update resolution set quorum = 0 where present is not null;
