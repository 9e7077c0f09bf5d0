-- The ledger: terms of treaties, and acts that are only ever added to.
create table treaty (
  id text primary key,
  recorded_at timestamptz not null default now()
);

create table clause (
  treaty text not null references treaty,
  position int not null,
  name text not null,
  value text not null,
  article text not null,
  source text not null,
  primary key (treaty, position)
);

create table act (
  id bigint generated always as identity primary key,
  treaty text not null references treaty,
  state text not null check (state ~ '^[A-Z]{3}$'),
  kind text not null,
  not_before date not null,
  not_after date not null,
  precision text not null,
  stated_effect date,
  source text not null check (source <> ''),
  recorded_on date not null,
  supersedes text not null,
  note text not null,
  check (not_before <= not_after)
);
create index act_by_treaty on act (treaty, state);
revoke update, delete on act from ${worker};

-- The records: what documents said, with the printed form kept.
create table document (
  id bigint generated always as identity primary key,
  treaty text not null references treaty,
  title text not null,
  symbol text not null,
  issuer text not null,
  issued_on date,
  language text not null,
  conference text not null,
  stored_at timestamptz not null default now(),
  unique nulls not distinct (treaty, title, symbol, issued_on)
);

create table paper_citation (
  document bigint not null references document on delete cascade,
  position int not null,
  symbol text not null,
  title text not null,
  issued_on date,
  paragraph text not null,
  line int not null,
  primary key (document, position)
);

create table meeting (
  id bigint generated always as identity primary key,
  document bigint not null references document on delete cascade,
  position int not null,
  body text not null,
  cycle text not null,
  ordinal int not null,
  from_day date not null,
  to_day date not null,
  place text not null,
  city text not null,
  place_states text[] not null,
  attending_states int,
  attending_organizations int,
  attending_society int,
  line int not null,
  unique (document, position),
  check (from_day <= to_day)
);

create table meeting_point (
  meeting bigint not null references meeting on delete cascade,
  position int not null,
  label text not null,
  kind text not null,
  speakers text not null,
  topic text not null,
  symbols text[] not null,
  primary key (meeting, position)
);

create table activity (
  id bigint generated always as identity primary key,
  document bigint not null references document on delete cascade,
  entry int not null,
  from_day date,
  to_day date,
  start_time text not null,
  end_time text not null,
  printed_date text not null,
  precision text not null,
  place text not null,
  city text not null,
  place_states text[] not null,
  process text not null,
  line int not null,
  unique (document, entry),
  check (from_day <= to_day)
);

create table activity_item (
  id bigint generated always as identity primary key,
  activity bigint not null references activity on delete cascade,
  position int not null,
  text text not null,
  kind text not null,
  heading text not null,
  event text not null,
  mentions text[] not null,
  line int not null,
  unique (activity, position)
);

create table counterpart (
  item bigint not null references activity_item on delete cascade,
  position int not null,
  name text not null,
  type text not null,
  primary key (item, position)
);

create table engagement (
  item bigint not null references activity_item on delete cascade,
  position int not null,
  state text not null check (state ~ '^[A-Z]{3}$'),
  evidence text not null,
  primary key (item, position)
);

create table figure (
  document bigint not null references document on delete cascade,
  position int not null,
  kind text not null,
  value int not null,
  day date,
  claimed boolean not null,
  line int not null,
  primary key (document, position)
);

create table mandate (
  document bigint not null references document on delete cascade,
  position int not null,
  number text not null,
  text text not null,
  kind text not null,
  line int not null,
  primary key (document, position)
);

create table appointment (
  document bigint not null references document on delete cascade,
  position int not null,
  office text not null,
  holder text not null,
  states text[] not null,
  appointed_by text not null,
  appointed_on date,
  line int not null,
  primary key (document, position)
);

create table event_source (
  document bigint not null references document on delete cascade,
  position int not null,
  organization text not null,
  abbreviation text not null,
  listed_under text not null,
  seat text not null,
  url text not null,
  line int not null,
  primary key (document, position)
);

create table finding (
  document bigint not null references document on delete cascade,
  position int not null,
  line int not null,
  kind text not null,
  printed text not null,
  proposal text not null,
  reason text not null,
  certainty text not null,
  primary key (document, position)
);
