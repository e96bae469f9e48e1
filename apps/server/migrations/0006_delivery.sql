-- Delivery: time spent on tasks; the pilot, what the team states, and answers to the questions of the workflow.
-- The last three are written version by version: the newest row is what holds, the older ones are its history, and the
-- key lets nobody write over somebody else's version.

create table lotse.time_entry (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  task_id text not null,
  person_id uuid not null references lotse.person (id),
  worked_on date not null,
  minutes integer not null check (minutes between 1 and 1440),
  what text not null,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_by uuid references lotse.person (id),
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references lotse.engagement (customer_id, id)
);
create index time_entry_engagement on lotse.time_entry (customer_id, engagement_id, worked_on desc, id desc)
  where deleted_at is null;
call lotse.protect('lotse.time_entry');

create table lotse.stated_fact (
  customer_id uuid not null,
  engagement_id uuid not null,
  fact text not null,
  version integer not null check (version > 0),
  -- true, false, a number of items, a day, or null where a statement was taken back.
  value jsonb,
  as_of date not null,
  note text,
  stated_by uuid not null references lotse.person (id),
  stated_at timestamptz not null default now(),
  primary key (customer_id, engagement_id, fact, version),
  foreign key (customer_id, engagement_id) references lotse.engagement (customer_id, id)
);
call lotse.protect('lotse.stated_fact');

create table lotse.workflow_answer (
  customer_id uuid not null,
  engagement_id uuid not null,
  question_id text not null,
  version integer not null check (version > 0),
  -- null: an answer was taken back, the question is open again.
  answer text check (answer in ('yes', 'no')),
  why text,
  answered_by uuid not null references lotse.person (id),
  answered_at timestamptz not null default now(),
  primary key (customer_id, engagement_id, question_id, version),
  foreign key (customer_id, engagement_id) references lotse.engagement (customer_id, id)
);
call lotse.protect('lotse.workflow_answer');

create table lotse.pilot (
  customer_id uuid not null,
  engagement_id uuid not null,
  version integer not null check (version > 0),
  groups text,
  users integer check (users >= 0),
  devices integer check (devices >= 0),
  -- What the chosen people and devices stand for.
  representative boolean not null default false,
  both_architectures boolean not null default false,
  critical_apps text,
  starts_on date,
  ends_on date,
  exit_criteria text,
  -- The day the exit criteria were written as they are: they have to be there before the verdict.
  exit_criteria_on date,
  findings text,
  verdict text check (verdict in ('go', 'noGo', 'waived')),
  verdict_on date,
  waived_because text,
  saved_by uuid not null references lotse.person (id),
  saved_at timestamptz not null default now(),
  primary key (customer_id, engagement_id, version),
  foreign key (customer_id, engagement_id) references lotse.engagement (customer_id, id),
  check (verdict is distinct from 'waived' or waived_because is not null)
);
call lotse.protect('lotse.pilot');

create trigger stated_fact_is_written_once before update or delete or truncate on lotse.stated_fact
  for each statement execute function lotse.refuse_change();
create trigger workflow_answer_is_written_once before update or delete or truncate on lotse.workflow_answer
  for each statement execute function lotse.refuse_change();
create trigger pilot_is_written_once before update or delete or truncate on lotse.pilot
  for each statement execute function lotse.refuse_change();
revoke update, delete, truncate on lotse.stated_fact, lotse.workflow_answer, lotse.pilot from lotse_app;
