-- People without names: who was entitled and active in a report, counted pairs of months, licences and exclusions.
-- docs/decisions/0019-people-without-names.md says why people are hashed and packed.

set local search_path = lotse, public;

-- One row for each report that names people: keys of eight bytes in ascending order, then a byte of activity for each.
create table usage_people (
  customer_id uuid not null,
  snapshot_id uuid not null,
  tenant_id uuid not null,
  -- How they are named in the report; the two are never matched with each other.
  identity text not null check (identity in ('names', 'pseudonyms')),
  people integer not null,
  -- Null once they are older than people are kept; what two reports have in common stays counted.
  packed bytea,
  primary key (customer_id, snapshot_id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id),
  foreign key (customer_id, snapshot_id) references usage_snapshot (customer_id, id)
);
-- Keys look like noise: to compress them would only cost time.
alter table usage_people alter column packed set storage external;
create index usage_people_tenant on usage_people (customer_id, tenant_id);
call lotse.protect('usage_people');

-- The people that two reports have in common, counted: what is needed after the people themselves are gone.
create table usage_pair (
  customer_id uuid not null,
  snapshot_id uuid not null,
  base_id uuid not null,
  tenant_id uuid not null,
  -- Whose people: everybody in the report, or those with an enabled plan.
  basis text not null check (basis in ('reportRows', 'entitledByPlan')),
  people integer not null,
  -- By desktopCore, desktop, any.
  active_now integer[] not null,
  active_then integer[] not null,
  primary key (customer_id, snapshot_id, base_id, basis),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id),
  foreign key (customer_id, snapshot_id) references usage_snapshot (customer_id, id),
  foreign key (customer_id, base_id) references usage_snapshot (customer_id, id)
);
create index usage_pair_tenant on usage_pair (customer_id, tenant_id);
create index usage_pair_base on usage_pair (customer_id, base_id);
call lotse.protect('usage_pair');

-- What is known about licences on a day: products, people of the directory, activations.
create table licence_reading (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  kind text not null check (kind in
    ('directory', 'user-list', 'products', 'plans', 'product-list', 'activations', 'activation-counts')),
  taken_on date not null,
  file_id uuid,
  identity text check (identity in ('names', 'pseudonyms')),
  people integer,
  -- What is not about a person: products, counts, the dictionaries of the packed columns.
  body jsonb not null,
  -- Keys in ascending order, then the codes of each column.
  packed bytea,
  kept_by uuid references person (id),
  kept_at timestamptz not null default now(),
  -- Taken back; of several of one kind and day the one that was kept last is in force.
  withdrawn_at timestamptz,
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id),
  foreign key (customer_id, file_id) references stored_file (customer_id, id)
);
alter table licence_reading alter column packed set storage external;
create index licence_reading_tenant on licence_reading (customer_id, tenant_id, kind, taken_on);
create index licence_reading_file on licence_reading (customer_id, file_id);
call lotse.protect('licence_reading');

-- What licences say on the day of a report, and the entitled people of that day.
create table licence_figure (
  customer_id uuid not null,
  snapshot_id uuid not null,
  tenant_id uuid not null,
  -- From which readings and which exclusions it was worked out; another digest, another figure.
  made_from text not null,
  counts jsonb not null,
  detail jsonb not null,
  entitled bytea,
  primary key (customer_id, snapshot_id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id),
  foreign key (customer_id, snapshot_id) references usage_snapshot (customer_id, id)
);
alter table licence_figure alter column entitled set storage external;
create index licence_figure_tenant on licence_figure (customer_id, tenant_id);
call lotse.protect('licence_figure');

-- Accounts that a person named to be left out of active use.
create table exclusion (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  kind text not null check (kind in ('service-account', 'long-absence')),
  -- A user name in small letters; of service accounts also a pattern with *.
  account text not null,
  -- By which people are found; null for a pattern, which is matched when a directory is read.
  key bytea,
  starts_on date,
  ends_on date,
  reason text not null,
  created_by uuid references person (id),
  created_at timestamptz not null default now(),
  -- Taken back; can be brought back.
  withdrawn_at timestamptz,
  withdrawn_by uuid references person (id),
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
create index exclusion_tenant on exclusion (customer_id, tenant_id);
call lotse.protect('exclusion');

-- Which kinds are left out at all, and who approved that more than the cap is.
create table exclusion_rule (
  customer_id uuid not null,
  tenant_id uuid not null,
  kinds text[] not null,
  approved_by uuid references person (id),
  approved_at timestamptz,
  approval_reason text,
  version integer not null default 1,
  primary key (customer_id, tenant_id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
call lotse.protect('exclusion_rule');
