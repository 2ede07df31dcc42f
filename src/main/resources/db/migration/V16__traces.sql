-- In which meetings somebody or a kind of deed is found: 'person:<login>' or 'deed:<key>'. A finding aid, not evidence: it
-- follows from the entries, is neither sealed nor verified, and can be made anew. From the newest number back.
create table ledger_trace (
  organ varchar(64) not null,
  trace varchar(80) not null,
  matter varchar(64) not null
);
create unique index ledger_trace_once on ledger_trace (organ, trace, matter desc);

-- Whom a deed was about stands in its body alone, and is found from now on.
insert into ledger_trace (organ, trace, matter)
  select organ, 'person:' || actor, matter from ledger_entry where organ is not null and matter is not null and actor <> 'system'
  union
  select organ, 'person:' || stands_in_for, matter from ledger_entry
    where organ is not null and matter is not null and stands_in_for is not null
  union
  select organ, 'deed:' || deed, matter from ledger_entry where organ is not null and matter is not null;

-- Nobody looks for entries by their actor any more.
drop index ledger_entry_by_actor;

-- The same order as that of meeting_by_day, among those of one state or one kind.
create index meeting_by_state on meeting (organ, state, starts_at desc nulls first, number desc);
create index meeting_by_kind on meeting (organ, kind, starts_at desc nulls first, number desc);
