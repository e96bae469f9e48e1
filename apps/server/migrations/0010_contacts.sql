-- Contacts, decisions and documents of a customer, and who was assigned why.

set local search_path = lotse, public;

-- Contacts ---------------------------------------------------------------------------------------------------------------

-- Personal data of a contact stands in this table only. Everything else, the trail above all, refers to the id; what
-- remains of an erased contact is its pseudonym, which is made from the id.
create table contact (
  customer_id uuid not null references customer (customer_id),
  id uuid not null,
  side text not null check (side in ('customer', 'partner', 'account')),
  roles text[] not null default '{}',
  first_name text,
  last_name text,
  email text,
  phone text,
  country text,
  language text,
  time_zone text,
  organisation text,
  consent text check (consent in ('given', 'withdrawn')),
  consent_on date,
  consent_how text,
  do_not_call boolean not null default false,
  survey_services text[] not null default '{}',
  it_team boolean not null default false,
  is_primary boolean not null default false,
  preferences text,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  erased_at timestamptz,
  erased_by uuid references person (id),
  erased_reason text,
  version integer not null default 1,
  primary key (customer_id, id),
  check (consent is null or consent_on is not null),
  check (it_team = false or side = 'customer'),
  -- Whoever is not erased has a name; whoever is erased has nothing.
  check ((erased_at is null) = (last_name is not null)),
  check (erased_at is null or coalesce(first_name, email, phone, country, language, time_zone, organisation,
    consent_how, preferences) is null)
);
create unique index contact_primary on contact (customer_id, side) where is_primary and deleted_at is null;
create index contact_email on contact (customer_id, lower(email)) where email is not null;
create index contact_name on contact (customer_id, lower(last_name));
call lotse.protect('contact');
revoke delete on contact from lotse_app;

-- Decisions --------------------------------------------------------------------------------------------------------------

create table decision (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  -- Names a decision point of the assessment workshop; null for every other decision.
  slug text,
  title text not null,
  context text,
  options text[] not null default '{}',
  state text not null check (state in ('open', 'proposed', 'decided', 'deferred')),
  outcome text,
  deferred_until date,
  due_on date,
  owner_person uuid references person (id),
  owner_contact uuid,
  decided_by_person uuid references person (id),
  decided_by_contact uuid,
  decided_on date,
  meeting_id uuid,
  task_id text,
  audience text not null check (audience in ('team', 'both')),
  superseded_by uuid,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  unique (customer_id, engagement_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, engagement_id, task_id) references task (customer_id, engagement_id, task_id),
  foreign key (customer_id, engagement_id, meeting_id) references meeting (customer_id, engagement_id, id),
  foreign key (customer_id, owner_contact) references contact (customer_id, id),
  foreign key (customer_id, decided_by_contact) references contact (customer_id, id),
  foreign key (customer_id, engagement_id, superseded_by) references decision (customer_id, engagement_id, id),
  check (owner_person is null or owner_contact is null),
  check (decided_by_person is null or decided_by_contact is null),
  check (state <> 'decided' or (outcome is not null and decided_on is not null)),
  check ((state = 'deferred') = (deferred_until is not null))
);
create index decision_engagement on decision (customer_id, engagement_id, created_at desc);
create unique index decision_slug on decision (customer_id, engagement_id, slug)
  where slug is not null and superseded_by is null and deleted_at is null;
call lotse.protect('decision');

-- Every state a decision ever had. People stand in it by id, as in the decision itself.
create table decision_history (
  customer_id uuid not null,
  engagement_id uuid not null,
  decision_id uuid not null,
  version integer not null,
  state jsonb not null,
  reason text,
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  primary key (customer_id, decision_id, version),
  foreign key (customer_id, engagement_id, decision_id) references decision (customer_id, engagement_id, id)
);
call lotse.protect('decision_history');

-- Documents --------------------------------------------------------------------------------------------------------------

create table document (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  -- Where it hangs besides the engagement: nowhere, or at one thing, by its id (a task by its number).
  attached_to text check (attached_to in ('task', 'meeting', 'note', 'decision')),
  attached_id text,
  name text not null,
  kind text not null,
  description text,
  audience text not null check (audience in ('team', 'customer', 'both')),
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  check ((attached_to is null) = (attached_id is null)),
  -- Output of the network test describes the customer's inner network; the partner must not store it.
  check (attached_to is distinct from 'task' or attached_id not in ('4071', '4072', '4073'))
);
-- The same name in the same place is a new version of the same document.
create unique index document_name on document (customer_id, engagement_id, attached_to, attached_id, lower(name))
  nulls not distinct where deleted_at is null;
call lotse.protect('document');

create table document_version (
  customer_id uuid not null,
  document_id uuid not null,
  number integer not null,
  file_id uuid not null,
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid references person (id),
  primary key (customer_id, document_id, number),
  unique (customer_id, file_id),
  foreign key (customer_id, document_id) references document (customer_id, id),
  foreign key (customer_id, file_id) references stored_file (customer_id, id)
);
call lotse.protect('document_version');

-- Assignments: who made them and why, who ended them and why, and who comes first among several ---------------------------

alter table assignment
  add column is_primary boolean not null default false,
  add column assigned_by uuid references person (id),
  add column reason text,
  add column ended_by uuid references person (id),
  add column end_reason text;
create unique index assignment_primary on assignment (customer_id, engagement_id, role) where until is null and is_primary;

create trigger decision_history_is_written_once before update or delete or truncate on decision_history
  for each statement execute function lotse.refuse_change();
revoke update, delete, truncate on decision_history from lotse_app;
