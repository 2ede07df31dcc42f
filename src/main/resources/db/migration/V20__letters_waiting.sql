-- How many letters wait is asked again and again, and costs the same however many have left.
create index letter_waiting on letter (sent_at, queued_at);
