-- Which shipments of treaties the product has brought into this database.
create table shipment (
  fingerprint text primary key,
  brought_at timestamptz not null default now()
);
