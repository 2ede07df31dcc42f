-- A portion of members is called up before they are asked, and found again by it.
create index consulted_member_part on consulted_member (consultation, part);
