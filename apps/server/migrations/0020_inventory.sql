-- Inventories of devices: what is installed where, as dated snapshots, and what follows from them. People stand in them
-- by a keyed hash only (docs/decisions/0020-people-of-devices.md).

set local search_path = lotse, public;

-- A file that was brought and that nobody has confirmed yet. Its bytes are no data: they go when it is imported or
-- thrown away, and after a day by themselves.
create table inventory_upload (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  uploaded_by uuid references person (id),
  uploaded_at timestamptz not null,
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
call lotse.protect('inventory_upload');

-- What a person has once said about files with these headings, offered again with the next one.
create table inventory_mapping (
  customer_id uuid not null references customer (customer_id),
  headings_key text not null,
  -- Null where the file is recognised by itself and only its dates were asked about.
  mapping jsonb,
  lists_all_software boolean not null default false,
  slashes text check (slashes in ('monthFirst', 'dayFirst')),
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  primary key (customer_id, headings_key)
);
call lotse.protect('inventory_mapping');

create table inventory_snapshot (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  source text not null,
  -- Inventories of one series follow each other: one source, and for mapped tables one set of headings.
  series text not null,
  taken_on date not null,
  taken_on_from text not null check (taken_on_from in ('stated', 'latestContact', 'readOn')),
  file_name text not null,
  sha256 text not null,
  encoding text not null,
  day_format text,
  devices integer not null,
  row_counts jsonb not null,
  fields jsonb not null,
  all_software boolean not null,
  mapping jsonb not null,
  rejections jsonb not null default '[]',
  remarks jsonb not null default '[]',
  imported_by uuid references person (id),
  imported_at timestamptz not null,
  -- Since when another one of the same series and day stands in its place.
  replaced_at timestamptz,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
create unique index inventory_snapshot_current on inventory_snapshot (customer_id, tenant_id, series, taken_on)
  where replaced_at is null and deleted_at is null;
create index inventory_snapshot_tenant on inventory_snapshot (customer_id, tenant_id, imported_at desc);
call lotse.protect('inventory_snapshot');

-- The devices of one inventory (packages/inventory, Device), people by their key.
create table inventory_device (
  customer_id uuid not null,
  snapshot_id uuid not null,
  key text not null,
  said jsonb not null,
  primary key (customer_id, snapshot_id, key),
  foreign key (customer_id, snapshot_id) references inventory_snapshot (customer_id, id)
);
call lotse.protect('inventory_device');

-- What the inventories that count say together, made anew whenever one comes or goes: the list people work with.
create table inventory_estate (
  customer_id uuid not null,
  tenant_id uuid not null,
  key text not null,
  name text not null,
  sort_name text not null,
  state text not null,
  support text not null,
  support_ends_on date,
  generation text,
  channel text,
  version text,
  system text,
  unit text,
  site text,
  model text,
  serial text,
  last_seen date,
  people integer not null,
  is_silent boolean not null,
  is_double boolean not null,
  shared text,
  has_add_ins boolean,
  uses_macros boolean,
  said jsonb not null,
  primary key (customer_id, tenant_id, key),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
create index inventory_estate_name on inventory_estate (customer_id, tenant_id, sort_name, key);
create index inventory_estate_support on inventory_estate (customer_id, tenant_id, support);
create index inventory_estate_office on inventory_estate (customer_id, tenant_id, generation, channel, version);
call lotse.protect('inventory_estate');

-- The best that the devices of one person show, by the person's key.
create table inventory_person (
  customer_id uuid not null,
  tenant_id uuid not null,
  person text not null,
  state text not null,
  primary key (customer_id, tenant_id, person),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
call lotse.protect('inventory_person');

-- When the estate was made, and on which day and by which dates its support was judged.
create table inventory_standing (
  customer_id uuid not null,
  tenant_id uuid not null,
  built_at timestamptz not null,
  judged_on date not null,
  dates_checked_at date not null,
  devices integer not null,
  taken_from date,
  taken_to date,
  primary key (customer_id, tenant_id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
call lotse.protect('inventory_standing');

-- What a person made of a proposed answer. One that was taken back stays, as the trail of who said what.
create table inventory_proposal_answer (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  question_id text not null,
  decision text not null check (decision in ('accepted', 'declined')),
  answer_values text[] not null,
  -- The numbers it rested on when it was given.
  evidence jsonb not null,
  given_by uuid references person (id),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person (id),
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
create unique index inventory_proposal_answer_current on inventory_proposal_answer (customer_id, tenant_id, question_id)
  where withdrawn_at is null;
call lotse.protect('inventory_proposal_answer');
