-- A name is authentic in one language, an organ's in that of its acts; in the others it may be missing.
alter table organ alter column name_ar drop not null;
alter table organ alter column name_fr drop not null;
alter table organ alter column name_en drop not null;
alter table organ add constraint organ_authentic_name
  check (case language when 'ar' then name_ar when 'fr' then name_fr when 'en' then name_en end is not null);

-- Offices did not say in which language they are official: those that are there were named in Arabic.
alter table office add column language varchar(8) default 'ar' not null;
alter table office alter column language drop default;
alter table office alter column name_ar drop not null;
alter table office alter column name_fr drop not null;
alter table office alter column name_en drop not null;
alter table office add constraint office_authentic_name
  check (case language when 'ar' then name_ar when 'fr' then name_fr when 'en' then name_en end is not null);
