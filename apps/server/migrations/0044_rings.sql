-- Rings of a rollout: who gets the Apps when, by which criteria, how far each ring is, and what failed. The customer deploys;
-- this is what was planned, seen and said. Of people only the owner of a ring is named.

set local search_path = lotse, public;

create table ring (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  -- Their order, from 0.
  position integer not null check (position >= 0),
  kind text not null check (kind in ('it', 'pilot', 'broad')),
  name text not null,
  target_group text,
  devices integer check (devices >= 0),
  users integer check (users >= 0),
  starts_on date,
  -- Days after the start of the ring before, where no day is set.
  delay_days integer check (delay_days between 0 and 730),
  ends_on date,
  -- Criteria, each with its id, words, the day it was met and who ticked it.
  entry_criteria jsonb not null default '[]',
  exit_criteria jsonb not null default '[]',
  -- A contact of the customer or a person of the house.
  owner_contact uuid,
  owner_person uuid references person (id),
  -- By what its devices are told in the inventories.
  match_by text not null default 'none' check (match_by in ('none', 'names', 'site', 'unit', 'model')),
  match_values text[] not null default '{}',
  state text not null default 'planned' check (state in ('planned', 'running', 'paused', 'finished', 'leftOut')),
  state_on date,
  began_on date,
  -- Why it stands so: what holds it, why it was left out, or finished with open criteria.
  because text,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, owner_contact) references contact (customer_id, id),
  check (owner_contact is null or owner_person is null),
  check ((state = 'planned') = (state_on is null)),
  check (state not in ('running', 'paused', 'finished') or began_on is not null),
  check (state <> 'leftOut' or because is not null)
);
create index ring_engagement on ring (customer_id, engagement_id, position) where deleted_at is null;
call lotse.protect('ring');

-- How far a ring was on a day, as somebody told it. What inventories say is worked out from them and not kept here.
create table ring_progress (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  ring_id uuid not null,
  day date not null,
  planned integer not null check (planned >= 0),
  installed integer not null check (installed >= 0),
  failed integer not null check (failed >= 0),
  pending integer not null check (pending >= 0),
  -- Where the figures come from: a report of the distribution tool, a call, a meeting.
  source text,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, ring_id) references ring (customer_id, id) on delete cascade,
  check (installed + failed + pending <= planned)
);
create unique index ring_progress_day on ring_progress (customer_id, ring_id, day) where deleted_at is null;
call lotse.protect('ring_progress');

-- Installs that failed with one exit code.
create table ring_failure (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  ring_id uuid not null,
  -- As written in the reference: "17002", "0x80004005".
  code text not null,
  count integer not null check (count > 0),
  day date not null,
  note text,
  solved_on date,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, ring_id) references ring (customer_id, id) on delete cascade
);
create index ring_failure_ring on ring_failure (customer_id, ring_id) where deleted_at is null;
call lotse.protect('ring_failure');

-- What the planning of bandwidth and cache assumes for an engagement; what is missing is as in the reference.
create table rollout_plan (
  customer_id uuid not null,
  engagement_id uuid not null,
  sizes jsonb not null default '{}',
  -- Sites with their devices, line and share of devices that peers serve.
  sites jsonb not null default '[]',
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
call lotse.protect('rollout_plan');
