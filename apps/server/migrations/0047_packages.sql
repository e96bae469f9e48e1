-- Packages made of a version of a configuration: their bytes as they were made, what they were made of, and how far their
-- preparation is. What a ring gets is at most one of them.

set local search_path = lotse, public;

create table package (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  name text not null,
  -- What it was made of stays known when the configuration is gone.
  configuration_id uuid,
  configuration_name text not null,
  configuration_number integer not null check (configuration_number > 0),
  -- Decisions behind that version, by id, with the options chosen then.
  decisions jsonb not null default '{}',
  options jsonb not null,
  -- Rings with their times, as they went into the scripts.
  rollout jsonb not null default '[]',
  has_keys boolean not null,
  content bytea not null,
  -- Of the content, in hexadecimal.
  sha256 text not null,
  files jsonb not null,
  readme text not null,
  products text[] not null,
  findings jsonb not null,
  made_at timestamptz not null,
  made_by uuid references person (id),
  state text not null default 'draft' check (state in ('draft', 'ready')),
  state_at timestamptz,
  state_by uuid references person (id),
  because text,
  -- Items that are done, each with the day and who ticked it.
  checklist jsonb not null default '[]',
  -- Tests with devices, what was checked, outcome, day, who noted it, and a document.
  tests jsonb not null default '[]',
  changed_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, configuration_id) references configuration (customer_id, id)
    on delete set null (configuration_id)
);
create index package_engagement on package (customer_id, engagement_id) where deleted_at is null;
create index package_configuration on package (customer_id, configuration_id);
call lotse.protect('package');

create table package_ring (
  customer_id uuid not null,
  ring_id uuid not null,
  engagement_id uuid not null,
  package_id uuid not null,
  named_at timestamptz not null,
  named_by uuid references person (id),
  primary key (customer_id, ring_id),
  foreign key (customer_id, package_id) references package (customer_id, id) on delete cascade,
  foreign key (customer_id, ring_id) references ring (customer_id, id) on delete cascade,
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create index package_ring_package on package_ring (customer_id, package_id);
call lotse.protect('package_ring');
