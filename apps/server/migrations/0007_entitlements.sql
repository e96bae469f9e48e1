-- Entitlement records, their forecasts and the key data of an engagement (engagement.md §5) -----------------------------

-- One record may be split into several, each with a status of its own. A record that was merged into others keeps its
-- row and its history and is marked as closed.
alter table lotse.usage_status
  add column l3 text,
  -- Which part of the tenant the record is about: a region, an operating company.
  add column part text,
  add column split_reason text,
  -- Duplicated entitlements wait for an approval: pending, approved, rejected.
  add column approval text,
  add column approval_by uuid references lotse.person (id),
  add column approval_at timestamptz,
  add column approval_reason text,
  add column closed_at timestamptz,
  add column closed_by uuid references lotse.person (id),
  add constraint usage_status_approval check (approval in ('pending', 'approved', 'rejected'));

alter table lotse.usage_status_history
  add column l3 text,
  add column part text,
  add column split_reason text,
  add column approval text,
  add column closed_at timestamptz,
  -- Why this state was written.
  add column reason text;

-- How the entitlements of an engagement are divided: everything that touches counts goes through this version.
create table lotse.entitlement_set (
  customer_id uuid not null,
  engagement_id uuid not null,
  -- The tenant's number where a person knows it better than the reports.
  override_count integer check (override_count > 0),
  override_reason text,
  override_by uuid references lotse.person (id),
  override_at timestamptz,
  version integer not null,
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references lotse.engagement (customer_id, id),
  check ((override_count is null) = (override_reason is null))
);
call lotse.protect('lotse.entitlement_set');

-- A change of L1 that somebody proposes and the engagement manager confirms or declines.
create table lotse.usage_status_proposal (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  usage_status_id uuid not null,
  l1 text not null,
  l2 text,
  explanation text not null,
  proposed_by uuid not null references lotse.person (id),
  proposed_at timestamptz not null,
  state text not null check (state in ('open', 'confirmed', 'declined', 'withdrawn')),
  decided_by uuid references lotse.person (id),
  decided_at timestamptz,
  decision_reason text,
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id, usage_status_id) references lotse.usage_status (customer_id, engagement_id, id)
);
create index usage_status_proposal_engagement on lotse.usage_status_proposal (customer_id, engagement_id, proposed_at desc);
-- Two proposals at once would ask the engagement manager two different things about one record.
create unique index usage_status_proposal_open on lotse.usage_status_proposal (customer_id, usage_status_id)
  where state = 'open';
call lotse.protect('lotse.usage_status_proposal');

-- The days on which 10, 40 and 70 per cent are expected: as they are, and as they were.
create table lotse.usage_forecast (
  customer_id uuid not null,
  engagement_id uuid not null,
  reach10 date,
  reach40 date,
  reach70 date,
  changed_at timestamptz not null,
  changed_by uuid references lotse.person (id),
  version integer not null,
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references lotse.engagement (customer_id, id)
);
call lotse.protect('lotse.usage_forecast');

create table lotse.usage_forecast_history (
  customer_id uuid not null,
  engagement_id uuid not null,
  version integer not null,
  reach10 date,
  reach40 date,
  reach70 date,
  changed_at timestamptz not null,
  changed_by uuid references lotse.person (id),
  reason text,
  primary key (customer_id, engagement_id, version),
  foreign key (customer_id, engagement_id) references lotse.usage_forecast (customer_id, engagement_id)
);
call lotse.protect('lotse.usage_forecast_history');
create trigger usage_forecast_history_is_written_once before update or delete or truncate on lotse.usage_forecast_history
  for each statement execute function lotse.refuse_change();
revoke update, delete, truncate on lotse.usage_forecast_history from lotse_app;

-- Date, intent, business reason and success owner (DIBS); stakeholders, scenarios, awareness and training (SSAT).
create table lotse.engagement_key_data (
  customer_id uuid not null,
  engagement_id uuid not null,
  wanted_on date,
  intent text,
  business_reasons text[] not null default '{}',
  success_owner text,
  stakeholders text,
  scenarios text,
  awareness text,
  training text,
  changed_at timestamptz not null,
  changed_by uuid references lotse.person (id),
  version integer not null,
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references lotse.engagement (customer_id, id)
);
call lotse.protect('lotse.engagement_key_data');
