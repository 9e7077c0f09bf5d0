-- The terms of a treaty are told, and told anew, and never changed: what was answered stays answerable.
create table terms (
  id bigint generated always as identity primary key,
  treaty text not null references treaty,
  told_on date not null
);
insert into terms (treaty, told_on) select id, recorded_at::date from treaty order by id;

alter table clause add column terms bigint references terms;
update clause set terms = (select id from terms where terms.treaty = clause.treaty);
alter table clause drop constraint clause_pkey;
alter table clause alter column terms set not null;
alter table clause add primary key (terms, position);
alter table clause drop column treaty;
create index terms_of_treaty on terms (treaty, id);
revoke update, delete on terms, clause from ${worker};
