-- Who asks. Every connection says so before it is used: nothing for everybody, 'operator' for the
-- command line, 'accede' for the program itself, or the number of an account.
create function reader() returns text language sql stable as
  $$ select coalesce(current_setting('accede.reader', true), '') $$;

create table account (
  id bigint generated always as identity primary key,
  name text not null unique check (name ~ '^[a-z0-9][a-z0-9._@+-]{1,99}$'),
  person text not null,
  email text not null default '',
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  erased_at timestamptz
);

-- Apart from the account, for nobody but its holder and the program ever needs it.
create table credential (
  account bigint primary key references account,
  password text,
  changed_at timestamptz,
  code_secret text,
  code_step bigint not null default 0,
  issuer text,
  subject text,
  unique (issuer, subject)
);

create table office (
  id bigint generated always as identity primary key,
  account bigint not null references account,
  role text not null,
  treaty text not null default '',
  state text check (state ~ '^[A-Z]{3}$'),
  organization text not null default '',
  reads_from date not null,
  from_day date not null,
  to_day date,
  check (reads_from <= from_day),
  check (from_day <= to_day),
  check (role <> 'delegation' or state is not null),
  check (role <> 'partner' or organization <> '')
);
create index office_by_account on office (account);

create table session (
  id bigint generated always as identity primary key,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  account bigint not null references account,
  device text not null,
  way text not null,
  begun_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index session_by_account on session (account);

create table invitation (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  account bigint not null references account,
  purpose text not null check (purpose in ('join', 'recover')),
  made_by text not null default reader(),
  made_at timestamptz not null default now(),
  ends_at timestamptz not null,
  used_at timestamptz
);

-- What the roles give: the same as the core's Role says; a test compares the two.
create table role_right (
  role text not null,
  permission text not null,
  changes boolean not null,
  primary key (role, permission)
);
insert into role_right (role, permission, changes)
select role, permission, permission !~ '^read-'
from (values
  ('secretariat', 'read-records read-notes read-contacts read-audit write-notes share-notes keep-contacts keep-records keep-ledger publish answer-persons'),
  ('presidency', 'read-records read-notes read-contacts write-notes share-notes keep-contacts keep-records publish'),
  ('bench', 'read-records read-notes read-contacts write-notes keep-contacts keep-records'),
  ('delegation', 'write-notes'),
  ('partner', 'write-notes'),
  ('viewer', 'read-records'),
  ('administrator', 'read-audit manage-accounts answer-persons')
) as given (role, permissions), unnest(string_to_array(permissions, ' ')) as permission;

-- Whether the reader may do something for a treaty today; '' is what belongs to no treaty.
create function may(asked text, of_treaty text) returns boolean
language plpgsql stable security definer set search_path = accede, pg_temp as $$
declare
  who text := reader();
begin
  if who = '' then
    return false;
  end if;
  if who in ('operator', 'accede') then
    return true;
  end if;
  return exists (
    select from office o
    join account a on a.id = o.account
    join role_right r on r.role = o.role
    where o.account = who::bigint
      and a.closed_at is null
      and r.permission = asked
      and (o.treaty = '' or o.treaty = of_treaty)
      and current_date >= case when r.changes then o.from_day else o.reads_from end
      and current_date <= coalesce(o.to_day, 'infinity'));
end $$;

-- The same for any treaty.
create function may_somewhere(asked text) returns boolean
language sql stable security definer set search_path = accede, pg_temp as $$
  select may(asked, '') or exists (
    select from office o where o.account::text = reader() and may(asked, o.treaty))
$$;

-- Notes: what was said in confidence. A revision is a note that replaces another.
create table note (
  id bigint generated always as identity primary key,
  treaty text not null references treaty,
  state text check (state ~ '^[A-Z]{3}$'),
  about_day date not null,
  subject text not null check (subject <> ''),
  text text not null check (text <> ''),
  -- Without it a guessed text could be confirmed by the hash in the audit.
  salt uuid not null default gen_random_uuid(),
  author text not null default reader(),
  written_at timestamptz not null default now(),
  replaces bigint unique references note
);
create index note_by_treaty on note (treaty, state);

create table note_share (
  note bigint not null references note,
  audience text not null check (audience <> ''),
  shared_by text not null default reader(),
  shared_at timestamptz not null default now(),
  primary key (note, audience)
);

-- Whether another note has taken its place, also one the reader may not see.
create function is_replaced(of_note bigint) returns boolean
language plpgsql stable security definer set search_path = accede, pg_temp as $$
declare
  who text := reader();
  replaced boolean;
begin
  -- The owner too sees what the reader may see.
  perform set_config('accede.reader', 'accede', true);
  replaced := exists (select from note where replaces = of_note);
  perform set_config('accede.reader', who, true);
  return replaced;
end $$;

-- Whether a note is shared with a State or an organization on whose behalf the reader sits.
create function is_shared(of_note bigint, of_treaty text) returns boolean
language sql stable security definer set search_path = accede, pg_temp as $$
  select exists (
    select from note_share s
    join office o on s.audience = o.state or s.audience = o.organization
    join account a on a.id = o.account
    where s.note = of_note
      and not is_replaced(of_note)
      and o.account::text = reader()
      and a.closed_at is null
      and (o.treaty = '' or o.treaty = of_treaty)
      and current_date between o.reads_from and coalesce(o.to_day, 'infinity'))
$$;

-- Its author reads it while the account may write notes at all.
create function may_read_note(note_id bigint, of_treaty text, author text) returns boolean
language sql stable security definer set search_path = accede, pg_temp as $$
  select may('read-notes', of_treaty)
    or (author = reader() and may('write-notes', of_treaty))
    or is_shared(note_id, of_treaty)
$$;

-- What everybody may see: the words as they were published, apart from the note they come from.
create table publication (
  id bigint generated always as identity primary key,
  treaty text not null references treaty,
  document bigint references document on delete cascade,
  note bigint references note,
  state text check (state ~ '^[A-Z]{3}$'),
  about_day date,
  words text not null check (words <> ''),
  published_by text not null default reader(),
  published_at timestamptz not null default now(),
  check ((document is null) <> (note is null))
);
create index publication_by_treaty on publication (treaty, state);
create index publication_of_document on publication (document);

create table withdrawal (
  publication bigint primary key references publication on delete cascade,
  because text not null check (because <> ''),
  withdrawn_by text not null default reader(),
  withdrawn_at timestamptz not null default now()
);

create function is_withdrawn(of_publication bigint) returns boolean
language sql stable security definer set search_path = accede, pg_temp as
  $$ select exists (select from withdrawal where publication = of_publication) $$;

create function is_published(of_document bigint) returns boolean
language sql stable security definer set search_path = accede, pg_temp as $$
  select exists (
    select from publication p
    where p.document = of_document
      and not exists (select from withdrawal w where w.publication = p.id))
$$;

-- Whom to ask for. A post is enough where the person need not be known.
create table contact (
  id bigint generated always as identity primary key,
  treaty text not null references treaty,
  state text check (state ~ '^[A-Z]{3}$'),
  organization text not null default '',
  post text not null check (post <> ''),
  person text not null default '',
  reach text not null default '',
  why text not null default '',
  keep_until date,
  told_by text not null default reader(),
  told_at timestamptz not null default now(),
  erased_at timestamptz,
  check (person = '' or (why <> '' and keep_until is not null))
);

-- The audit: added to, never changed, each entry sealed at commit with the hash of the one before.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  who text not null default reader(),
  action text not null,
  subject text not null,
  detail text not null default '',
  seq bigint unique,
  previous text,
  hash text
);

create table audit_head (
  only_one boolean primary key default true check (only_one),
  seq bigint not null,
  hash text not null
);
insert into audit_head (seq, hash) values (0, '');

create function seal_part(value text) returns text language sql immutable as
  $$ select length(value)::text || ':' || value $$;

create function seal_audit() returns trigger
language plpgsql security definer set search_path = accede, pg_temp as $$
declare
  head audit_head%rowtype;
  sealed text;
begin
  select * into head from audit_head for update;
  sealed := encode(sha256(convert_to(
    seal_part((head.seq + 1)::text)
    || seal_part(to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || seal_part(new.who) || seal_part(new.action) || seal_part(new.subject) || seal_part(new.detail)
    || seal_part(head.hash), 'UTF8')), 'hex');
  update audit set seq = head.seq + 1, previous = head.hash, hash = sealed where id = new.id;
  update audit_head set seq = head.seq + 1, hash = sealed;
  return null;
end $$;

create constraint trigger seal after insert on audit
  deferrable initially deferred for each row execute function seal_audit();

create function keep_audit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seq is null and new.seq is not null
    and (old.id, old.at, old.who, old.action, old.subject, old.detail)
      = (new.id, new.at, new.who, new.action, new.subject, new.detail) then
    return new;
  end if;
  raise exception 'the audit is added to and never changed';
end $$;
create trigger keep before update or delete on audit for each row execute function keep_audit();
create trigger keep_all before truncate on audit for each statement execute function keep_audit();

-- One entry for each statement that changed rows: which, and how many.
-- Arguments: the column that names a row; what of a single row is sealed by its hash; what of it is
-- told as it is.
create function audit_changes() returns trigger
language plpgsql security definer set search_path = accede, pg_temp as $$
declare
  rows bigint;
  keys text;
  sealed text := '';
begin
  execute format(
    'select count(*), case when count(*) <= 20 then string_agg(%1$I::text, '','' order by %1$I)'
    || ' else min(%1$I)::text || ''…'' || max(%1$I)::text end from changed', tg_argv[0])
    into rows, keys;
  if rows = 0 then
    return null;
  end if;
  if rows = 1 and tg_argv[1] <> '' then
    execute format(
      'select ''sha256='' || encode(sha256(convert_to(%s, ''UTF8'')), ''hex'') from changed',
      tg_argv[1]) into sealed;
  end if;
  if rows = 1 and tg_argv[2] <> '' then
    execute format('select %s from changed', tg_argv[2]) into sealed;
  end if;
  insert into audit (action, subject, detail) values (
    tg_table_name || '.'
      || case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'changed' else 'removed' end,
    keys,
    case when rows > 1 then 'rows=' || rows else sealed end);
  return null;
end $$;

do $$
declare
  watched text[];
begin
  foreach watched slice 1 in array array[
    ['treaty', 'id', '', ''], ['terms', 'treaty', '', ''], ['act', 'id', '', ''],
    ['act_import', 'id', '', ''], ['weight', 'id', '', ''], ['document', 'id', '', ''],
    ['account', 'id', '', ''], ['credential', 'account', '', ''],
    ['office', 'id', '', 'role || '' of account '' || account'], ['invitation', 'account', '', 'purpose'],
    ['note', 'id', 'salt::text || text', ''], ['note_share', 'note', '', 'audience'],
    ['publication', 'id', 'words', ''], ['withdrawal', 'publication', 'because', ''],
    ['contact', 'id', '', '']]
  loop
    execute format(
      'create trigger audit_added after insert on %1$I referencing new table as changed'
      || ' for each statement execute function audit_changes(%2$s);'
      || 'create trigger audit_changed after update on %1$I referencing new table as changed'
      || ' for each statement execute function audit_changes(%2$s);'
      || 'create trigger audit_removed after delete on %1$I referencing old table as changed'
      || ' for each statement execute function audit_changes(%2$s)',
      watched[1],
      quote_literal(watched[2]) || ', ' || quote_literal(watched[3]) || ', '
        || quote_literal(watched[4]));
  end loop;
end $$;

-- The text of notes is not to be had but through here, where the reading is recorded.
create function read_notes(wanted bigint[]) returns table (id bigint, text text)
language plpgsql security definer set search_path = accede, pg_temp as $$
begin
  insert into audit (action, subject)
  select 'note.read', n.id::text from note n
  where n.id = any (wanted) and may_read_note(n.id, n.treaty, n.author)
  order by n.id;
  return query select n.id, n.text from note n
    where n.id = any (wanted) and may_read_note(n.id, n.treaty, n.author)
    order by n.id;
end $$;

-- Whether a note still says what it said is asked without reading it.
create function note_hash(of_note bigint) returns text
language sql stable security definer set search_path = accede, pg_temp as $$
  select encode(sha256(convert_to(n.salt::text || n.text, 'UTF8')), 'hex') from note n
  where n.id = of_note and may_read_note(n.id, n.treaty, n.author)
$$;

-- Takes a person's name out of a note whose author or subject asked for it; what is erased is gone.
create function redact_note(of_note bigint, words text, instead text) returns void
language plpgsql security definer set search_path = accede, pg_temp as $$
begin
  if not may('answer-persons', '') then
    raise exception 'this reader may not erase' using errcode = '42501';
  end if;
  update note n
  set salt = gen_random_uuid(),
    text = regexp_replace(n.text, '***=' || words, instead, 'gi'),
    subject = regexp_replace(n.subject, '***=' || words, instead, 'gi')
  where n.id = of_note;
end $$;

-- Takes what says who the holder is out of an account, closes it and forgets what proved it.
create function erase_account(of_account bigint) returns void
language plpgsql security definer set search_path = accede, pg_temp as $$
begin
  if not may('answer-persons', '') then
    raise exception 'this reader may not erase' using errcode = '42501';
  end if;
  update account set name = 'erased-' || id, person = '', email = '',
    closed_at = coalesce(closed_at, now()), erased_at = now()
  where id = of_account;
  update credential set password = null, code_secret = null, issuer = null, subject = null
  where account = of_account;
  update session set ended_at = coalesce(ended_at, now()), device = '' where account = of_account;
end $$;

-- The second layer. It also holds for the owner of the tables where one role does everything.
do $$
declare
  child text[];
begin
  foreach child slice 1 in array array[
    ['paper_citation', 'document', 'document'], ['meeting', 'document', 'document'],
    ['meeting_point', 'meeting', 'meeting'], ['activity', 'document', 'document'],
    ['activity_item', 'activity', 'activity'], ['counterpart', 'item', 'activity_item'],
    ['engagement', 'item', 'activity_item'], ['figure', 'document', 'document'],
    ['mandate', 'document', 'document'], ['appointment', 'document', 'document'],
    ['event_source', 'document', 'document'], ['finding', 'document', 'document']]
  loop
    execute format(
      'alter table %1$I enable row level security;'
      || 'alter table %1$I force row level security;'
      || 'create policy seen on %1$I for select using (%2$I in (select id from %3$I));'
      || 'create policy added on %1$I for insert with check ('
      || '%2$I in (select id from %3$I) and may_somewhere(''keep-records''))',
      child[1], child[2], child[3]);
    if '${worker}' <> quote_ident(current_user) and '${worker}' <> '"' || current_user || '"' then
      execute format('revoke update, delete on %I from ${worker}', child[1]);
    end if;
  end loop;
end $$;

alter table document enable row level security;
alter table document force row level security;
create policy seen on document for select using (may('read-records', treaty) or is_published(id));
create policy added on document for insert with check (may('keep-records', treaty));
create policy removed on document for delete using (may('keep-records', treaty));

alter table note enable row level security;
alter table note force row level security;
create policy seen on note for select using (may_read_note(id, treaty, author));
create policy added on note for insert
  with check (author = reader() and may('write-notes', treaty));
create policy redacted on note for update using (may('answer-persons', ''));

alter table note_share enable row level security;
create policy seen on note_share for select using (note in (select id from note));
create policy added on note_share for insert with check (
  shared_by = reader() and note in (select n.id from note n where may('share-notes', n.treaty)));
create policy removed on note_share for delete using (
  note in (select n.id from note n where may('share-notes', n.treaty)));

alter table publication enable row level security;
create policy seen on publication for select
  using (may('read-records', treaty) or not is_withdrawn(id));
create policy added on publication for insert
  with check (published_by = reader() and may('publish', treaty));

alter table withdrawal enable row level security;
create policy seen on withdrawal for select using (
  publication in (select p.id from publication p where may('read-records', p.treaty)));
create policy added on withdrawal for insert with check (
  withdrawn_by = reader()
  and publication in (select p.id from publication p where may('publish', p.treaty)));

alter table contact enable row level security;
alter table contact force row level security;
create policy seen on contact for select
  using (may('read-contacts', treaty) or may('answer-persons', ''));
create policy added on contact for insert with check (may('keep-contacts', treaty));
create policy changed on contact for update
  using (may('keep-contacts', treaty) or may('answer-persons', ''));

alter table audit enable row level security;
create policy seen on audit for select using (may('read-audit', ''));
create policy added on audit for insert with check (who = reader());

do $$
declare
  own text[];
begin
  foreach own slice 1 in array array[
    ['account', 'id'], ['office', 'account'], ['session', 'account'], ['credential', 'account'],
    ['invitation', 'account']]
  loop
    execute format(
      'alter table %1$I enable row level security;'
      || 'create policy managed on %1$I using ('
      || case when own[1] = 'credential'
         then 'reader() in (''operator'', ''accede'')' else 'may(''manage-accounts'', '''')' end
      || case when own[1] in ('account', 'office') then '' else ' or %2$I::text = reader()' end
      || ')',
      own[1], own[2]);
  end loop;
end $$;
create policy named on account for select using (
  id::text = reader() or may('answer-persons', '') or may_somewhere('read-notes'));
create policy named on office for select using (
  account::text = reader() or may('answer-persons', '') or may_somewhere('read-notes'));
create policy opened on credential for insert with check (may('manage-accounts', ''));

do $$
declare
  told text;
begin
  foreach told in array array['act', 'terms', 'act_import']
  loop
    execute format(
      'alter table %1$I enable row level security;'
      || 'create policy seen on %1$I for select using (true);'
      || 'create policy added on %1$I for insert with check (may(''keep-ledger'', treaty))', told);
  end loop;
end $$;
alter table treaty enable row level security;
create policy seen on treaty for select using (true);
create policy added on treaty for insert with check (may('keep-ledger', id));
do $$
declare
  part text;
begin
  foreach part in array array['clause', 'weight_value', 'act_import_line']
  loop
    execute format(
      'alter table %1$I enable row level security;'
      || 'create policy seen on %1$I for select using (true);'
      || 'create policy added on %1$I for insert with check (may_somewhere(''keep-ledger''))', part);
  end loop;
end $$;
alter table shipment enable row level security;
create policy seen on shipment for select using (true);
create policy added on shipment for insert with check (may('keep-ledger', ''));
alter table weight enable row level security;
create policy seen on weight for select using (true);
create policy added on weight for insert with check (may('keep-ledger', ''));

-- What was stored before there were publications was seen by everybody, and only the product's own
-- record was meant to be.
insert into publication (treaty, document, words)
select treaty, id, title from document where title like '%Working Group on Treaty Universalization%';

-- Nobody calls what nobody needs to: what runs as the owner least of all.
revoke execute on all functions in schema accede from public;
alter default privileges revoke execute on functions from public;
grant execute on function reader(), may(text, text), may_somewhere(text),
  is_shared(bigint, text), may_read_note(bigint, text, text), is_withdrawn(bigint),
  is_published(bigint), read_notes(bigint[]), note_hash(bigint), redact_note(bigint, text, text),
  erase_account(bigint) to ${worker};

-- Rights of the working role, where it is not the owner.
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
  if '${worker}' <> quote_ident(current_user) and '${worker}' <> '"' || current_user || '"' then
    revoke insert, update, delete on role_right, audit_head from ${worker};
    revoke insert, update, delete on audit from ${worker};
    grant insert (action, subject, detail) on audit to ${worker};
    revoke update, delete on publication, withdrawal, document, treaty, act_import from ${worker};
    grant delete on document to ${worker};
    revoke select, update, delete on note from ${worker};
    grant select (id, treaty, state, about_day, subject, author, written_at, replaces)
      on note to ${worker};
    revoke update on note_share from ${worker};
    revoke delete on contact, account, credential, office, session, invitation from ${worker};
    revoke update, delete on shipment from ${worker};
  end if;
end $$;
