-- Requests for an expert: what is asked, how far it is, and every step on the way.

set local search_path = lotse, public;

create table expert_request (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  -- The acceleration case it was made for.
  case_id uuid,
  state text not null check (state in
    ('draft', 'submitted', 'inTriage', 'moreInfo', 'approved', 'assigned', 'active', 'closed', 'rejected', 'withdrawn')),
  form jsonb not null,
  -- By which repetitions are counted; set when it is submitted.
  topic text,
  partner_key text,
  -- How often it was submitted.
  round integer not null default 0,
  created_at timestamptz not null,
  created_by uuid references person (id),
  submitted_at timestamptz,
  submitted_by uuid references person (id),
  triaged_at timestamptz,
  asked_at timestamptz,
  question text,
  waited_days integer not null default 0,
  decided_at timestamptz,
  decided_by uuid references person (id),
  rejection text check (rejection in ('informationMissing', 'topicRepeated', 'outOfScope')),
  decision_words text,
  expert_id uuid references person (id),
  assigned_at timestamptz,
  begun_at timestamptz,
  -- Whether the expert has the role in the engagement because of this request, and so loses it with its end.
  role_given boolean not null default false,
  agreement jsonb,
  end_on date,
  closed_at timestamptz,
  summary text,
  note_id uuid,
  confirmed_at timestamptz,
  confirmed_by uuid references person (id),
  -- Whose turn it is, for what, until when; follows from the rest and changes with every step.
  waits_for text check (waits_for in ('requester', 'approver', 'expert')),
  target text,
  due_on date,
  changed_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, note_id) references note (customer_id, id),
  check (state <> 'rejected' or (rejection is not null and decision_words is not null)),
  check (state <> 'closed' or summary is not null),
  -- Only drafts are ever deleted.
  check (deleted_at is null or state = 'draft')
);
create index expert_request_engagement on expert_request (customer_id, engagement_id) where deleted_at is null;
create index expert_request_waiting on expert_request (waits_for, due_on) where deleted_at is null and waits_for is not null;
create index expert_request_topic on expert_request (partner_key, topic) where partner_key is not null;
call lotse.protect('expert_request');

create table expert_request_step (
  customer_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  engagement_id uuid not null,
  step text not null,
  round integer not null,
  at timestamptz not null,
  -- Null: Lotse itself.
  by uuid references person (id),
  words text not null,
  rejection text,
  expert_id uuid references person (id),
  -- What was submitted then.
  form jsonb,
  primary key (customer_id, id),
  foreign key (customer_id, request_id) references expert_request (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create index expert_request_step_request on expert_request_step (customer_id, request_id, id);
call lotse.protect('expert_request_step');
create trigger expert_request_step_is_written_once before update or delete or truncate on expert_request_step
  for each statement execute function lotse.refuse_change();
revoke update, delete, truncate on expert_request_step from lotse_app;
