-- What narrows an act: the State an objection is directed at, a territory, a word of the depositary's.
alter table act add column towards text check (towards ~ '^[A-Z]{3}$');
alter table act add column detail text not null default '';
