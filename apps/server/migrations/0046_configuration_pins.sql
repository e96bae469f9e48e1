-- Which version of a configuration a ring gets: one of each configuration, until another one is pinned.

set local search_path = lotse, public;

create table configuration_pin (
  customer_id uuid not null,
  configuration_id uuid not null,
  ring_id uuid not null,
  engagement_id uuid not null,
  number integer not null,
  pinned_at timestamptz not null,
  pinned_by uuid references person (id),
  primary key (customer_id, configuration_id, ring_id),
  foreign key (customer_id, configuration_id, number)
    references configuration_version (customer_id, configuration_id, number) on delete cascade,
  foreign key (customer_id, ring_id) references ring (customer_id, id) on delete cascade,
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create index configuration_pin_ring on configuration_pin (customer_id, ring_id);
call lotse.protect('configuration_pin');
