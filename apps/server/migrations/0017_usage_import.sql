-- Imports that wait for a person's word, and the reports that give no month of active use.

set local search_path = lotse, public;

-- Files that were received and read, of which nothing is stored yet. Their bytes are rows of stored_file, so that nobody
-- sweeps them away; what reading found out is kept without persons.
create table usage_import (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  version integer not null default 1,
  state text not null
    check (state in ('reading', 'waiting', 'refused', 'importing', 'imported', 'cancelled', 'expired')),
  month_first boolean not null default false,
  received integer not null,
  -- StoredFile with its path: the files themselves, archives unpacked and JSON pages bundled once they have been read.
  files jsonb not null,
  preview jsonb not null default '[]',
  left_out jsonb not null default '[]',
  job_id uuid not null,
  result jsonb,
  staged_by uuid references person (id),
  staged_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id)
);
create index usage_import_open on usage_import (customer_id, tenant_id, staged_at) where ended_at is null;
call lotse.protect('usage_import');

-- Every other report: totals, no person.
create table usage_reading (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  file_id uuid not null,
  report text not null,
  refresh_date date,
  report_period integer,
  whole boolean not null,
  users integer,
  concealed text not null,
  encoding text not null,
  delimiter text not null,
  date_format text not null,
  row_counts jsonb not null,
  totals jsonb not null,
  rejections jsonb not null default '[]',
  obstacles jsonb not null default '[]',
  remarks jsonb not null default '[]',
  imported_by uuid references person (id),
  imported_at timestamptz not null default now(),
  -- Replaced by a later reading, or taken back by a person.
  replaced_at timestamptz,
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id),
  foreign key (customer_id, file_id) references stored_file (customer_id, id)
);
create index usage_reading_tenant on usage_reading (customer_id, tenant_id, imported_at desc);
create unique index usage_reading_current on usage_reading (customer_id, tenant_id, report, refresh_date, report_period)
  nulls not distinct where replaced_at is null;
call lotse.protect('usage_reading');
