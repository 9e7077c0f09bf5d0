-- Which file told what about a treaty, and which of its lines a person accepted.
create table act_import (
  id bigint generated always as identity primary key,
  treaty text not null references treaty,
  file text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  layout text not null,
  imported_on date not null,
  acts_read int not null,
  acts_added int not null,
  acts_same int not null,
  acts_twice int not null,
  conflicts int not null,
  superseding int not null,
  set_aside int not null,
  recorded_at timestamptz not null default now()
);

create table act_import_line (
  act_import bigint not null references act_import,
  position int not null,
  line int not null,
  printed text not null,
  what text not null,
  primary key (act_import, position)
);
revoke update, delete on act_import, act_import_line from ${worker};
