-- An office given up before it begins was never held: it ends with the last day of reading, which lies
-- before its first day.
do $$
declare
  ordered text;
begin
  select conname into strict ordered from pg_constraint
  where conrelid = 'office'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%from_day <= to_day%';
  execute format('alter table office drop constraint %I', ordered);
end $$;
alter table office add constraint office_ends check (to_day >= reads_from - 1);

-- A name is taken out where it stands as a name, never out of the midst of another word. Where words are
-- written without spaces there is no midst.
create or replace function redact_note(of_note bigint, words text, instead text) returns void
language plpgsql security definer set search_path = accede, pg_temp as $$
declare
  name text := regexp_replace(words, '([^[:alnum:][:space:]])', '\\\1', 'g');
begin
  if not may('answer-persons', '') then
    raise exception 'this reader may not erase' using errcode = '42501';
  end if;
  name := regexp_replace(name, '\s+', '\\s+', 'g');
  if words !~ '[\u3040-\u30FF\u3400-\u9FFF]' then
    name := '(?<![[:alnum:]])' || name || '(?![[:alnum:]])';
  end if;
  update note n
  set salt = gen_random_uuid(),
    text = regexp_replace(n.text, name, instead, 'gi'),
    subject = regexp_replace(n.subject, name, instead, 'gi')
  where n.id = of_note;
end $$;
