-- The first tables. Every table with customer data carries customer_id in its primary, unique and foreign keys, because
-- uniqueness and foreign keys are checked behind row-level security (PostgreSQL manual, "Row Security Policies").
-- Rows that belong to no customer (staff, the organisation's own trail) carry the all-zero id.

set local search_path = lotse, public;

-- Installation ---------------------------------------------------------------------------------------------------------

create table installation (
  id smallint primary key default 1 check (id = 1),
  organisation_name text not null default '',
  content text check (content in ('empty', 'sample')),
  created_at timestamptz not null default now()
);
insert into installation default values;

-- People and sign-in ---------------------------------------------------------------------------------------------------

create table person (
  customer_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  language text not null check (language in ('de', 'en')),
  organisation_roles text[] not null default '{}',
  state text not null check (state in ('invited', 'active', 'disabled')),
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (id),
  unique (customer_id, id)
);
-- One address signs in once in the whole installation, so this key is deliberately not per customer.
create unique index person_email on person (lower(email));
call lotse.protect('person');
-- The names of staff stand beside notes and tasks of every customer.
create policy person_staff_is_visible on person for select
  using (customer_id = '00000000-0000-0000-0000-000000000000');

create table password (
  customer_id uuid not null,
  person_id uuid primary key,
  hash text not null,
  changed_at timestamptz not null default now(),
  foreign key (customer_id, person_id) references person (customer_id, id)
);
call lotse.protect('password');

create table passkey (
  customer_id uuid not null,
  id text primary key,
  person_id uuid not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  foreign key (customer_id, person_id) references person (customer_id, id)
);
create index passkey_person on passkey (person_id);
call lotse.protect('passkey');

create table sign_in_link (
  customer_id uuid not null,
  token_hash bytea primary key,
  purpose text not null check (purpose in ('first-administrator', 'invitation', 'recovery')),
  person_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (customer_id, person_id) references person (customer_id, id)
);
call lotse.protect('sign_in_link');

create table sign_in (
  customer_id uuid not null,
  token_hash bytea primary key,
  person_id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  foreign key (customer_id, person_id) references person (customer_id, id)
);
create index sign_in_person on sign_in (person_id);
call lotse.protect('sign_in');

create table personal_token (
  customer_id uuid not null,
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  rights text not null check (rights in ('read', 'write')),
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  foreign key (customer_id, person_id) references person (customer_id, id)
);
create index personal_token_person on personal_token (person_id);
call lotse.protect('personal_token');

-- Customers, tenants, engagements --------------------------------------------------------------------------------------

create table customer (
  customer_id uuid primary key,
  name text not null,
  city text,
  country text,
  language text not null check (language in ('de', 'en')),
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create index customer_name on customer (lower(name));
call lotse.protect('customer');

create table tenant (
  customer_id uuid not null references customer (customer_id),
  id uuid not null,
  name text not null,
  cloud text not null check (cloud in ('commercial', 'gcc', 'gccHigh', 'dod', 'china')),
  primary_domain text,
  directory_id uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (customer_id, id)
);
create unique index tenant_directory on tenant (customer_id, directory_id) where directory_id is not null;
call lotse.protect('tenant');

create table engagement (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  workload text not null check (workload in ('apps', 'core')),
  playbook_id text not null,
  playbook_version integer not null,
  scenario text,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (customer_id, id),
  unique (customer_id, tenant_id, workload),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
call lotse.protect('engagement');

create table assignment (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  person_id uuid not null references person (id),
  role text not null,
  since timestamptz not null default now(),
  until timestamptz,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create unique index assignment_active on assignment (customer_id, engagement_id, person_id, role) where until is null;
create index assignment_person on assignment (person_id) where until is null;
call lotse.protect('assignment');

create table task (
  customer_id uuid not null,
  engagement_id uuid not null,
  task_id text not null,
  status text not null,
  percent smallint not null default 0 check (percent between 0 and 100),
  responsible_id uuid references person (id),
  due_on date,
  skip_reason text,
  skip_evidence text,
  skip_by uuid references person (id),
  skip_role text,
  skip_at timestamptz,
  status_before_skip text,
  percent_before_skip smallint,
  -- The customer's dated word, by a named person (3190).
  confirmed_by text,
  confirmed_on date,
  changed_at timestamptz,
  version integer not null default 1,
  primary key (customer_id, engagement_id, task_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  check (skip_reason is null or (skip_evidence is not null and skip_at is not null))
);
call lotse.protect('task');

-- Usage status (L1, L2): the present record and every earlier state of it ----------------------------------------------

create table usage_status (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  count integer not null check (count > 0),
  l1 text not null,
  l1_since date not null,
  l2 text,
  target_date date,
  owner text,
  intent_note text,
  next_action text,
  next_action_date date,
  start_date date,
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  unique (customer_id, engagement_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
call lotse.protect('usage_status');

create table usage_status_history (
  customer_id uuid not null,
  usage_status_id uuid not null,
  version integer not null,
  engagement_id uuid not null,
  count integer not null,
  l1 text not null,
  l1_since date not null,
  l2 text,
  target_date date,
  owner text,
  intent_note text,
  next_action text,
  next_action_date date,
  start_date date,
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  primary key (customer_id, usage_status_id, version),
  foreign key (customer_id, engagement_id, usage_status_id) references usage_status (customer_id, engagement_id, id)
);
call lotse.protect('usage_status_history');

-- Notes: written once ---------------------------------------------------------------------------------------------------

create table note (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  category text not null,
  text text not null,
  next_action text,
  next_action_date date,
  next_action_owner text,
  written_by uuid not null references person (id),
  written_at timestamptz not null default now(),
  corrects uuid,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, corrects) references note (customer_id, id)
);
create index note_engagement on note (customer_id, engagement_id, written_at desc);
create unique index note_corrected_once on note (customer_id, corrects) where corrects is not null;
call lotse.protect('note');

-- Files -----------------------------------------------------------------------------------------------------------------

create table stored_file (
  customer_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  stored_by uuid references person (id),
  stored_at timestamptz not null default now(),
  primary key (customer_id, id)
);
call lotse.protect('stored_file');

-- Usage -----------------------------------------------------------------------------------------------------------------

create table usage_snapshot (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  file_id uuid not null,
  refresh_date date,
  report_period integer,
  usable boolean not null,
  encoding text not null,
  delimiter text not null,
  date_format text not null,
  -- What the report says (packages/usage, UsageSnapshot): totals, no person.
  snapshot jsonb not null,
  rejections jsonb not null default '[]',
  remarks jsonb not null default '[]',
  imported_by uuid references person (id),
  imported_at timestamptz not null default now(),
  -- Replaced by a later reading, or taken back by a person.
  replaced_at timestamptz,
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id),
  foreign key (customer_id, file_id) references stored_file (customer_id, id)
);
create index usage_snapshot_tenant on usage_snapshot (customer_id, tenant_id, imported_at desc);
-- A later reading of the same report and refresh date replaces the earlier one, which stays as provenance.
create unique index usage_snapshot_current on usage_snapshot (customer_id, tenant_id, refresh_date, report_period)
  nulls not distinct where replaced_at is null;
call lotse.protect('usage_snapshot');

create table usage_month (
  customer_id uuid not null,
  tenant_id uuid not null,
  month text not null,
  snapshot_id uuid not null,
  entitled integer not null,
  active_desktop_core integer not null,
  active_desktop integer not null,
  active_any integer not null,
  primary key (customer_id, tenant_id, month),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id),
  foreign key (customer_id, snapshot_id) references usage_snapshot (customer_id, id)
);
call lotse.protect('usage_month');

-- Standing: what the evaluation of the playbook last said about an engagement -------------------------------------------

create table standing (
  customer_id uuid not null,
  engagement_id uuid not null,
  phase text not null,
  state text not null,
  month text,
  active integer,
  entitled integer,
  rate double precision,
  growth3pp double precision,
  users_missing integer,
  read_on date,
  evaluation jsonb not null,
  evaluated_at timestamptz not null,
  evaluated_for date not null,
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
call lotse.protect('standing');

create table next_action (
  customer_id uuid not null,
  engagement_id uuid not null,
  key text not null,
  position integer not null,
  kind text not null,
  title jsonb not null,
  reason jsonb not null,
  due date,
  urgency text not null check (urgency in ('overdue', 'today', 'soon', 'later')),
  role text not null,
  target jsonb not null,
  since timestamptz not null default now(),
  primary key (customer_id, engagement_id, key),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
call lotse.protect('next_action');

-- Jobs that people watch ------------------------------------------------------------------------------------------------

create table job (
  customer_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  title jsonb not null,
  input jsonb not null,
  done bigint not null default 0,
  total bigint,
  step jsonb,
  result jsonb,
  problem jsonb,
  requested_by uuid references person (id),
  cancel_requested boolean not null default false,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (customer_id, id)
);
create index job_recent on job (created_at desc);
call lotse.protect('job');

-- The same request twice ------------------------------------------------------------------------------------------------

create table idempotency_key (
  customer_id uuid not null,
  person_id uuid not null,
  key text not null,
  fingerprint text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (customer_id, person_id, key)
);
call lotse.protect('idempotency_key');

-- The trail: one hash chain a customer, and one for the organisation ----------------------------------------------------

create table audit_chain (
  customer_id uuid primary key,
  seq bigint not null,
  hash text not null
);
call lotse.protect('audit_chain');

create table audit_event (
  customer_id uuid not null,
  seq bigint not null,
  id uuid not null,
  event text not null,
  engagement_id uuid,
  person_id uuid,
  at timestamptz not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  primary key (customer_id, seq)
);
create index audit_event_engagement on audit_event (customer_id, engagement_id, seq desc);
call lotse.protect('audit_event');

-- The database itself takes the next number and the hash, so that two writers can neither fork nor skip the chain.
-- hash = sha256(previous hash, line feed, body); the body is the event as canonical JSON text.
create function lotse.chain_audit_event() returns trigger language plpgsql as $$
declare head lotse.audit_chain%rowtype;
begin
  insert into lotse.audit_chain as chain (customer_id, seq, hash)
    values (new.customer_id, 0, repeat('0', 64)) on conflict (customer_id) do nothing;
  select * into strict head from lotse.audit_chain where customer_id = new.customer_id for update;
  new.seq := head.seq + 1;
  new.previous_hash := head.hash;
  new.hash := encode(sha256(convert_to(head.hash || E'\n' || new.body, 'UTF8')), 'hex');
  update lotse.audit_chain set seq = new.seq, hash = new.hash where customer_id = new.customer_id;
  return new;
end $$;
create trigger chain_audit_event before insert on audit_event
  for each row execute function lotse.chain_audit_event();

create function lotse.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is written once; % is refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger audit_event_is_written_once before update or delete or truncate on audit_event
  for each statement execute function lotse.refuse_change();
create trigger note_is_written_once before update or delete or truncate on note
  for each statement execute function lotse.refuse_change();
create trigger usage_status_history_is_written_once before update or delete or truncate on usage_status_history
  for each statement execute function lotse.refuse_change();

revoke update, delete, truncate on audit_event, note, usage_status_history from lotse_app;
revoke delete on audit_chain, customer, engagement, tenant from lotse_app;
