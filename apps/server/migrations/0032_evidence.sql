-- What machines saw: network tests by their summary (never their output), and lists of endpoints that replace ours.

set local search_path = lotse, public;

create table network_test (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  site text not null,
  tested_on date not null,
  cloud text not null check (cloud in ('worldwide', 'gcchigh', 'dod')),
  list_as_of date not null,
  -- Numbers by name, and items with verdict and number of findings: nothing that describes a network.
  counts jsonb not null,
  items jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create index network_test_engagement on network_test (customer_id, engagement_id, tested_on) where deleted_at is null;
call lotse.protect('network_test');

-- Lists of the organisation. Where none of a cloud is in use, the one that comes along is.
create table endpoint_list (
  customer_id uuid not null check (customer_id = '00000000-0000-0000-0000-000000000000'),
  id uuid not null,
  cloud text not null check (cloud in ('worldwide', 'gcchigh', 'dod')),
  as_of date not null,
  source text not null,
  sets jsonb not null,
  brought_at timestamptz not null,
  brought_by uuid references person (id),
  in_use boolean not null,
  primary key (customer_id, id)
);
create unique index endpoint_list_in_use on endpoint_list (customer_id, cloud) where in_use;
call lotse.protect('endpoint_list');
