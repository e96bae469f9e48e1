-- Questionnaire and checklist of an engagement: runs, answers, work on items, and what the customer confirmed.

set local search_path = lotse, public;

-- Where the completed copy of a checklist is sent. Null: nowhere; it is filed with the documents only.
alter table installation add column tracking_address text;

create table remediation_run (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  -- The cloud of the tenant when the run began. A tenant that moved begins another run.
  cloud text not null check (cloud in ('commercial', 'gcc', 'gccHigh', 'dod')),
  edition text not null check (edition in ('commercial', 'usGov')),
  -- The whole template (packages/remediation, Template): what a run rests on stays as it was, whatever is published later.
  template jsonb not null,
  template_version text not null,
  state text not null check (state in ('draft', 'answered', 'final', 'sentToCustomer', 'confirmed')),
  started_at timestamptz not null,
  started_by uuid references person (id),
  finalised_on date,
  finalised_by uuid references person (id),
  -- The filed copy, and the SHA-256 of its bytes.
  copy_document uuid,
  copy_name text,
  copy_hash text,
  -- The tracking address when the list became final; null where none was set.
  tracking_address text,
  sent_on date,
  sent_by uuid references person (id),
  reviewed_on date,
  reviewed_by uuid references person (id),
  reopened_at timestamptz,
  reopened_by uuid references person (id),
  reopened_because jsonb,
  -- Figures the playbook judges by, kept with every change of the run.
  open_items integer not null,
  open_blocking integer not null,
  accepted_without_note integer not null,
  copy_delivered boolean not null default false,
  superseded_at timestamptz,
  superseded_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  unique (customer_id, engagement_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, copy_document) references document (customer_id, id),
  check ((edition = 'usGov') = (cloud in ('gccHigh', 'dod'))),
  check ((finalised_on is not null) = (state in ('final', 'sentToCustomer', 'confirmed'))),
  check ((sent_on is not null) = (state in ('sentToCustomer', 'confirmed')))
);
create unique index remediation_run_current on remediation_run (customer_id, engagement_id) where superseded_at is null;
call lotse.protect('remediation_run');
create policy deleted_is_hidden on remediation_run as restrictive for select
  using (engagement_id <> all ((select lotse.hidden_engagements())::uuid[]));

-- A row per question that anybody ever answered; null: the answer was taken back.
create table remediation_answer (
  customer_id uuid not null,
  run_id uuid not null,
  question_id text not null,
  -- Options by id, a number, or "unknown".
  answer jsonb,
  ask_whom text not null default '',
  source text not null check (source in ('workshop', 'inventory', 'import', 'customer', 'engineer')),
  answered_by uuid references person (id),
  answered_at timestamptz not null,
  version integer not null default 1,
  primary key (customer_id, run_id, question_id),
  foreign key (customer_id, run_id) references remediation_run (customer_id, id)
);
call lotse.protect('remediation_answer');

-- What people did about an item. It stays while the item is hidden.
create table remediation_item (
  customer_id uuid not null,
  run_id uuid not null,
  item_id text not null,
  status text not null check (status in ('open', 'inProgress', 'resolved', 'notApplicable', 'riskAccepted')),
  evidence text not null default '',
  note text not null default '',
  accepted_by text not null default '',
  owner_person uuid references person (id),
  owner_contact uuid,
  due_on date,
  confirmed_on date,
  confirmed_by uuid references person (id),
  inherited_from date,
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, run_id, item_id),
  foreign key (customer_id, run_id) references remediation_run (customer_id, id),
  foreign key (customer_id, owner_contact) references contact (customer_id, id),
  check (owner_person is null or owner_contact is null)
);
call lotse.protect('remediation_item');

create table remediation_comment (
  customer_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  item_id text not null,
  words text not null,
  written_by uuid references person (id),
  written_at timestamptz not null,
  primary key (customer_id, id),
  foreign key (customer_id, run_id) references remediation_run (customer_id, id)
);
create index remediation_comment_item on remediation_comment (customer_id, run_id, item_id);
call lotse.protect('remediation_comment');

-- The way of the copy to the tracking address, as a person told it.
create table remediation_delivery (
  customer_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  outcome text not null check (outcome in ('sent', 'failed')),
  how text not null check (how in ('mail', 'posted')),
  address text not null,
  note text not null default '',
  at timestamptz not null,
  by_person uuid references person (id),
  primary key (customer_id, id),
  foreign key (customer_id, run_id) references remediation_run (customer_id, id)
);
call lotse.protect('remediation_delivery');

-- What the customer confirmed, word for word, with a hash over exactly these words.
create table remediation_confirmation (
  customer_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  name text not null,
  role text not null,
  confirmed_on date not null,
  way text not null check (way in ('customerPages', 'mail', 'meeting', 'signedPrint')),
  language text not null check (language in ('de', 'en')),
  words text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  voided_at timestamptz,
  voided_by uuid references person (id),
  primary key (customer_id, id),
  foreign key (customer_id, run_id) references remediation_run (customer_id, id)
);
create unique index remediation_confirmation_valid on remediation_confirmation (customer_id, run_id)
  where voided_at is null;
call lotse.protect('remediation_confirmation');

-- A confirmation is never altered; that a later change voids it is all that is ever added, once.
create trigger remediation_confirmation_stays before update on remediation_confirmation
  for each row when (old.voided_at is not null
    or (new.customer_id, new.id, new.run_id, new.name, new.role, new.confirmed_on, new.way, new.language, new.words,
        new.hash, new.recorded_at, new.recorded_by)
      is distinct from (old.customer_id, old.id, old.run_id, old.name, old.role, old.confirmed_on, old.way, old.language,
        old.words, old.hash, old.recorded_at, old.recorded_by))
  execute function lotse.refuse_change();
create trigger remediation_comment_is_written_once before update on remediation_comment
  for each statement execute function lotse.refuse_change();
create trigger remediation_delivery_is_written_once before update on remediation_delivery
  for each statement execute function lotse.refuse_change();
revoke delete, truncate on remediation_confirmation, remediation_comment, remediation_delivery, remediation_run,
  remediation_answer, remediation_item from lotse_app;
