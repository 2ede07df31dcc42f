-- How far a meeting has come: who looks for those in progress does not meet those that have ended.
alter table meeting add column stage varchar(16) default 'ENDED' not null;
update meeting set stage = case
    when state in ('PREPARED', 'CONVOKED') then 'CONVOCATION'
    when state = 'OPEN' and charter_on_agenda
      and not exists (select 1 from agenda_item where meeting = number and outcome = 'OPEN') then 'CHARTER'
    when state = 'OPEN' then 'DELIBERATION'
    when state = 'CLOSED'
      and not exists (select 1 from communique where meeting = number and published_at is not null) then 'COMMUNIQUE'
    else 'ENDED'
  end;
alter table meeting alter column stage drop default;
create index meeting_in_progress on meeting (stage, organ);

-- The quorums that were missed lately.
create index legal_check_by_verdict on legal_check (rule, verdict, at);
