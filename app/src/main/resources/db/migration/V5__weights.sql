-- Imported figures for each State, such as population: the newest of a name holds, none is lost.
create table weight (
  id bigint generated always as identity primary key,
  name text not null check (name ~ '^[a-z][a-z0-9-]*$'),
  title text not null,
  unit text not null,
  year int not null,
  source text not null check (source <> ''),
  imported_at timestamptz not null default now()
);

create table weight_value (
  weight bigint not null references weight,
  state text not null check (state ~ '^[A-Z]{3}$'),
  value double precision not null check (value >= 0),
  primary key (weight, state)
);
revoke update, delete on weight, weight_value from ${worker};
