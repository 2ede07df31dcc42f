-- A number for each candidate: a congress may have thousands.
alter table blind_count alter column numbers set data type varchar(200000);

-- On whom the lot fell that decides, between candidates with as many votes, who has a seat by the share of women.
alter table candidacy add column drawn_for_share boolean default false not null;
