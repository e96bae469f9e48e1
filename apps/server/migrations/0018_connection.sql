-- How a tenant's reports are read from Microsoft Graph: the application that may, what each report answered, and the runs.

set local search_path = lotse, public;

create table graph_connection (
  customer_id uuid not null,
  tenant_id uuid not null,
  cloud text not null check (cloud in ('commercial', 'gcc', 'gccHigh', 'dod', 'china')),
  directory_id uuid not null,
  application_id uuid not null,
  credential_kind text not null check (credential_kind in ('secret', 'certificate')),
  -- AES-256-GCM under a key of the installation: nonce, tag, text.
  credential bytea not null,
  credential_set_at timestamptz not null,
  credential_expires_on date,
  -- Of a certificate; public, and shown so that it can be compared with the portal.
  thumbprint text,
  -- The permissions that the last token named; null where it did not say.
  roles text[],
  next_read_at timestamptz not null,
  next_reason text not null check (next_reason in ('daily', 'monthEnd', 'again')),
  -- The first day since which no reading brought the monthly report.
  failing_since date,
  failing_answer text,
  -- The job at work. One tenant is read by one job at a time.
  job_id uuid,
  connected_by uuid references person (id),
  connected_at timestamptz not null,
  version integer not null default 1,
  primary key (customer_id, tenant_id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
create index graph_connection_due on graph_connection (next_read_at);
call lotse.protect('graph_connection');

create table graph_source (
  customer_id uuid not null,
  tenant_id uuid not null,
  source text not null,
  -- Which version of the interface has it here; null: not asked yet or neither.
  route text check (route in ('v1.0', 'beta')),
  -- What it answered last, as it leaves the server; null: only asked so far.
  answer jsonb,
  -- The last content that was handed on, so that the same is not imported day after day.
  sha256 text,
  etag text,
  -- When it was asked within the budget that Microsoft grants; a restart must not forget.
  asked_at timestamptz[] not null default '{}',
  -- The newest day it spoke of.
  data_of date,
  primary key (customer_id, tenant_id, source),
  foreign key (customer_id, tenant_id) references graph_connection (customer_id, tenant_id) on delete cascade
);
call lotse.protect('graph_source');

create table graph_run (
  customer_id uuid not null,
  -- The job that did it.
  id uuid not null,
  tenant_id uuid not null,
  reason text not null check (reason in ('daily', 'monthEnd', 'again', 'asked', 'test')),
  started_at timestamptz not null,
  finished_at timestamptz,
  -- What each source answered, and the files that wait for their import: an interrupted run goes on behind them.
  answers jsonb not null default '[]',
  files jsonb not null default '[]',
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references graph_connection (customer_id, tenant_id) on delete cascade
);
create index graph_run_tenant on graph_run (customer_id, tenant_id, started_at desc);
call lotse.protect('graph_run');
