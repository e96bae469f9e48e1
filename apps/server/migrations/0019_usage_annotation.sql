-- What happened and may explain the curve of active use: waves, workshops, messages sent.

set local search_path = lotse, public;

create table usage_annotation (
  customer_id uuid not null,
  id uuid not null,
  tenant_id uuid not null,
  kind text not null check (kind in ('wave', 'workshop', 'message', 'other')),
  -- The month on whose point it stands, and the day where it is known.
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  day date,
  words text not null,
  audience text not null check (audience in ('team', 'both')),
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, tenant_id) references tenant (customer_id, id),
  check (day is null
    or (extract(year from day) = left(month, 4)::integer and extract(month from day) = right(month, 2)::integer))
);
create index usage_annotation_tenant on usage_annotation (customer_id, tenant_id, month) where deleted_at is null;
call lotse.protect('usage_annotation');
