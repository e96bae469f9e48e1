-- Adoption and change: groups of the impact map, who stands behind it and helps, conversations, mini-workshops, objections,
-- material handed over; and what the organisation checked of the answers to objections. Of people only contacts are named.

set local search_path = lotse, public;

-- A group of people that works differently afterwards.
create table adoption_group (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  name text not null,
  headcount integer check (headcount >= 0),
  site text,
  ring text,
  ring_day date,
  languages text[] not null default '{}',
  old_version text,
  -- What changes for it, by id (packages/assessment), and in words.
  changes text[] not null default '{}',
  change_words text,
  -- Add-ins or macros that must not fail; a group that has such is always high.
  critical text,
  effect text not null default 'medium' check (effect in ('low', 'medium', 'high')),
  message text,
  training text[] not null default '{}',
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  check (critical is null or effect = 'high')
);
create index adoption_group_engagement on adoption_group (customer_id, engagement_id) where deleted_at is null;
call lotse.protect('adoption_group');

-- Sponsor, success owner, champions and whoever else stands behind the change.
create table adoption_person (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  contact_id uuid not null,
  part text not null check (part in ('sponsor', 'successOwner', 'communicationOwner', 'stakeholder', 'champion')),
  group_id uuid,
  site text,
  shift text,
  languages text[] not null default '{}',
  -- Hours a week agreed, and whether the manager said yes to them.
  hours numeric(4, 1) check (hours >= 0),
  manager_agreed boolean not null default false,
  trained_on date,
  questions text,
  -- The first act everybody sees.
  act text,
  act_on date,
  act_done_on date,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, contact_id) references contact (customer_id, id),
  foreign key (customer_id, group_id) references adoption_group (customer_id, id) on delete set null (group_id)
);
create index adoption_person_engagement on adoption_person (customer_id, engagement_id) where deleted_at is null;
call lotse.protect('adoption_person');

-- A conversation about adoption, held once or again to restart a customer.
create table adoption_conversation (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  kind text not null check (kind in ('initial', 'restart')),
  held_on date not null,
  -- What was said, by topic (packages/assessment).
  results jsonb not null default '{}',
  knowledge integer check (knowledge between 1 and 5),
  capacity text check (capacity in ('yes', 'help', 'no')),
  -- The talk about the value for the business (task 3738).
  value_on date,
  value_words text,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create index adoption_conversation_engagement on adoption_conversation (customer_id, engagement_id)
  where deleted_at is null;
call lotse.protect('adoption_conversation');

-- Finds and removes one barrier of one group.
create table adoption_mini_workshop (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  group_id uuid,
  held_on date not null,
  -- How far people had come that day, as it was known; small segments never get here.
  funnel jsonb,
  quotes text[] not null default '{}',
  barrier text check (barrier in
    ('awareness', 'desire', 'knowledge', 'ability', 'reinforcement', 'noNeed', 'notAllowed')),
  -- At most three, each with owner, day and the people it is expected to win.
  measures jsonb not null default '[]' check (jsonb_array_length(measures) <= 3),
  expected_gain integer check (expected_gain >= 0),
  review_on date,
  outcome text,
  outcome_gain integer,
  -- More is needed than the customer can carry: the cause becomes one of resources.
  needs_more boolean not null default false,
  closed_on date,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, group_id) references adoption_group (customer_id, id) on delete set null (group_id),
  check (closed_on is null or outcome_gain is not null)
);
create index adoption_mini_workshop_engagement on adoption_mini_workshop (customer_id, engagement_id)
  where deleted_at is null;
call lotse.protect('adoption_mini_workshop');

-- What was said against it, and what was answered to whom.
create table adoption_objection (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  said text not null,
  kind text not null,
  -- The known objection it is, O1 to O22.
  known_id text,
  contact_id uuid,
  group_id uuid,
  heard_on date not null,
  answer text,
  evidence text,
  settled text not null default 'no' check (settled in ('yes', 'partly', 'no')),
  follow_up text,
  follow_up_on date,
  -- It holds the rollout up: a reason of the usage status, not a debate.
  is_blocker boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, contact_id) references contact (customer_id, id),
  foreign key (customer_id, group_id) references adoption_group (customer_id, id) on delete set null (group_id),
  check (settled = 'no' or answer is not null)
);
create index adoption_objection_engagement on adoption_objection (customer_id, engagement_id) where deleted_at is null;
call lotse.protect('adoption_objection');

create table adoption_material (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  title text not null,
  topic text,
  audience text,
  language text not null,
  form text not null check (form in ('deck', 'mail', 'handout', 'video', 'course', 'poster', 'page', 'other')),
  owner_contact uuid,
  edition text,
  licence text not null check (licence in ('own', 'vendorPublic', 'customer')),
  url text,
  given_on date,
  given_to uuid,
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
  foreign key (customer_id, given_to) references contact (customer_id, id),
  -- What the vendor publishes is linked, never copied.
  check (licence <> 'vendorPublic' or url is not null)
);
create index adoption_material_engagement on adoption_material (customer_id, engagement_id) where deleted_at is null;
call lotse.protect('adoption_material');

-- Answers to known objections that the organisation checked or put in its own words; the others are those of Lotse.
create table objection_fact (
  customer_id uuid not null check (customer_id = '00000000-0000-0000-0000-000000000000'),
  objection_id text not null,
  -- Null: the words of Lotse.
  answer_de text,
  answer_en text,
  right_de text,
  right_en text,
  source_url text,
  checked_on date not null,
  checked_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, objection_id),
  check ((answer_de is null) = (answer_en is null)),
  check ((right_de is null) = (right_en is null))
);
call lotse.protect('objection_fact');
-- What was checked once helps at every customer.
create policy objection_fact_is_visible on objection_fact for select
  using (customer_id = '00000000-0000-0000-0000-000000000000');
