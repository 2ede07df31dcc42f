-- The ballots that run, of one meeting or of all, whatever has been decided before.
drop index roll_running;
create index roll_running on roll (running, meeting);
