-- What decides a verdict on active use, what was confirmed about it, and how it changed.

set local search_path = lotse, public;

-- Settings ---------------------------------------------------------------------------------------------------------------

-- One row of the organisation, which holds for all, and one of each customer with settings of its own. `settings` names
-- only what differs: from the defaults of the program for the organisation, from the organisation for a customer.
create table usage_settings (
  customer_id uuid primary key,
  settings jsonb not null default '{}',
  version integer not null default 1,
  changed_by uuid references person (id),
  changed_at timestamptz not null default now()
);
call lotse.protect('usage_settings');
-- Every verdict on a customer is made with what the organisation set.
create policy usage_settings_of_house_are_visible on usage_settings for select
  using (customer_id = '00000000-0000-0000-0000-000000000000');

-- Words that confirm a state before the months do --------------------------------------------------------------------------

create table usage_confirmation (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  numerator text not null check (numerator in ('desktopCore', 'desktop', 'any')),
  month text not null,
  -- The state that waited for it.
  state text not null,
  reason text not null check (btrim(reason) <> ''),
  confirmed_by uuid not null references person (id),
  confirmed_at timestamptz not null default now(),
  withdrawn_by uuid references person (id),
  withdrawn_at timestamptz,
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index usage_confirmation_in_force on usage_confirmation (customer_id, tenant_id, numerator, month)
  where withdrawn_at is null;
call lotse.protect('usage_confirmation');

-- Changes of state ---------------------------------------------------------------------------------------------------------

-- The changes that the course of a tenant has, by the numerator of its settings. `change` holds the numbers behind one.
create table usage_state_change (
  customer_id uuid not null,
  tenant_id uuid not null,
  month text not null,
  numerator text not null,
  from_state text,
  from_qualifier text,
  to_state text not null,
  to_qualifier text,
  cause text not null,
  change jsonb not null,
  -- Of the settings by which it was found.
  settings_digest text not null,
  noticed_at timestamptz not null default now(),
  primary key (customer_id, tenant_id, month),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
call lotse.protect('usage_state_change');

-- The verdict as it was last worked out, and the forecast that belongs to it. ---------------------------------------------

create table usage_verdict (
  customer_id uuid not null,
  tenant_id uuid not null,
  numerator text not null,
  -- The newest closed month; null while there is none.
  month text,
  state text,
  qualifier text,
  pending text,
  forecast jsonb,
  -- Which fifth of the tenants this one is in, whose errors have no part in its own band; null: in none.
  pool_part smallint,
  settings_digest text not null,
  computed_for date not null,
  computed_at timestamptz not null,
  primary key (customer_id, tenant_id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
call lotse.protect('usage_verdict');

-- Errors of forecasts of all tenants, without a name: what the bands of each are made of. Rows of the organisation.
create table usage_error_pool (
  customer_id uuid not null,
  part smallint not null,
  pool jsonb not null,
  tenants integer not null,
  score jsonb,
  made_at timestamptz not null,
  primary key (customer_id, part)
);
call lotse.protect('usage_error_pool');
create policy usage_error_pool_is_visible on usage_error_pool for select
  using (customer_id = '00000000-0000-0000-0000-000000000000');

-- How far a job that works out all verdicts has come, so that it goes on there after a restart.
create table usage_recompute (
  customer_id uuid not null,
  job_id uuid not null,
  begun_for date not null,
  done integer not null default 0,
  total integer not null,
  -- The last tenant that is done.
  last_customer uuid,
  last_tenant uuid,
  changed integer not null default 0,
  failed jsonb not null default '[]',
  primary key (customer_id, job_id)
);
call lotse.protect('usage_recompute');
