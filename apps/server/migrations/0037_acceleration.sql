-- Acceleration: what was answered to a stall, cases with their causes, plans, actions and efforts, and the kept rows of
-- the desk.

set local search_path = lotse, public;

-- The answer to a stall that is not taken up: until a day, or for as long as this stall lasts.
create table acceleration_answer (
  customer_id uuid not null,
  engagement_id uuid not null,
  answer text not null check (answer in ('postponed', 'dismissed')),
  until date,
  reason text not null,
  -- The month whose figure was answered: a later stall is a new one.
  month text not null,
  answered_at timestamptz not null,
  answered_by uuid references person (id),
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  check ((answer = 'postponed') = (until is not null))
);
call lotse.protect('acceleration_answer');

create table acceleration_case (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  opened_at timestamptz not null,
  opened_by uuid references person (id),
  trigger text not null check (trigger in ('stall', 'manual', 'slipping', 'askedForHelp', 'paused')),
  -- What was asked when it was opened.
  plan text not null check (plan in ('yes', 'no', 'unknown')),
  what_changed text not null,
  intent_reduced text not null check (intent_reduced in ('yes', 'no', 'unknown')),
  technical_blocker text not null check (technical_blocker in ('yes', 'no', 'unknown')),
  -- Null until somebody decided; then one of the causes of the case.
  primary_cause text,
  cause_reason text not null default '',
  cause_decided_at timestamptz,
  cause_decided_by uuid references person (id),
  review_meeting_id uuid,
  -- The figure on the day of opening, as it was known then.
  rate_at_open double precision,
  active_at_open integer,
  month_at_open text,
  outcome text check (outcome in ('recovered', 'blocked', 'noIntent', 'withdrawn')),
  outcome_words text not null default '',
  closed_at timestamptz,
  closed_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, review_meeting_id) references meeting (customer_id, id) on delete set null (review_meeting_id),
  check ((outcome is null) = (closed_at is null)),
  check ((primary_cause is null) = (cause_decided_at is null))
);
create unique index acceleration_case_open on acceleration_case (customer_id, engagement_id) where closed_at is null;
create index acceleration_case_engagement on acceleration_case (customer_id, engagement_id);
call lotse.protect('acceleration_case');

create table acceleration_cause (
  customer_id uuid not null,
  case_id uuid not null,
  cause text not null check (cause in ('technical', 'adoption', 'resources', 'priority')),
  position smallint not null,
  primary key (customer_id, case_id, cause),
  foreign key (customer_id, case_id) references acceleration_case (customer_id, id)
);
call lotse.protect('acceleration_cause');

-- The plan of a case: the steps of its causes. Which there are is the playbook's; this is how they stand.
create table acceleration_step (
  customer_id uuid not null,
  case_id uuid not null,
  cause text not null,
  key text not null,
  position smallint not null,
  state text not null default 'open' check (state in ('open', 'active', 'done', 'leftOut', 'notApplicable')),
  note text not null default '',
  person_id uuid references person (id),
  due_on date,
  done_at timestamptz,
  done_by uuid references person (id),
  -- The expert who agreed to it, where the step needs that.
  approved_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, case_id, cause, key),
  foreign key (customer_id, case_id) references acceleration_case (customer_id, id),
  check ((state = 'done') = (done_at is not null))
);
call lotse.protect('acceleration_step');

create table acceleration_action (
  customer_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  engagement_id uuid not null,
  words text not null,
  person_id uuid references person (id),
  contact_id uuid,
  due_on date,
  -- Shown to people of the customer.
  shared boolean not null default false,
  done_at timestamptz,
  done_by uuid references person (id),
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, case_id) references acceleration_case (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, contact_id) references contact (customer_id, id),
  check (person_id is null or contact_id is null)
);
create index acceleration_action_case on acceleration_action (customer_id, case_id) where deleted_at is null;
create index acceleration_action_engagement on acceleration_action (customer_id, engagement_id) where deleted_at is null;
call lotse.protect('acceleration_action');

-- What was tried, line by line; with the figure as it was known then, so that what followed can be seen.
create table acceleration_effort (
  customer_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  engagement_id uuid not null,
  done_on date not null,
  words text not null,
  -- The step of the plan that it finished.
  step_cause text,
  step_key text,
  rate_then double precision,
  active_then integer,
  month_then text,
  written_at timestamptz not null,
  written_by uuid references person (id),
  primary key (customer_id, id),
  foreign key (customer_id, case_id) references acceleration_case (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create index acceleration_effort_case on acceleration_effort (customer_id, case_id, done_on);
create index acceleration_effort_engagement on acceleration_effort (customer_id, engagement_id, done_on);
call lotse.protect('acceleration_effort');

-- The desk: one row for each engagement with something to accelerate, drawn anew with each evaluation.
create table acceleration_row (
  customer_id uuid not null,
  engagement_id uuid not null,
  state text not null check (state in ('alert', 'postponed', 'dismissed', 'open', 'blocked', 'soon')),
  -- Where it stands among those that stall: people missing, more for each month of standing still.
  rank double precision not null,
  people_missing integer not null,
  months_stalled integer not null,
  -- Null where nothing is known of its use, and it is paused for instance.
  rate double precision,
  growth3pp double precision,
  active integer,
  entitled integer,
  month text,
  case_id uuid,
  proposed text,
  decided text,
  -- What speaks for which cause, in words, as it was found.
  causes jsonb not null,
  why jsonb not null,
  evidence jsonb not null,
  kinds text[] not null,
  -- What only usage and inventories say, and by which of them: it is worked out again where these are others.
  found_in_use jsonb not null,
  use_stamp text not null,
  next_step jsonb,
  next_on date,
  last_effort_on date,
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
call lotse.protect('acceleration_row');
-- Lists and counts read this one, not the words.
create index acceleration_row_list on acceleration_row (rank desc, engagement_id)
  include (customer_id, state, people_missing, months_stalled, next_on, proposed, decided, kinds);
