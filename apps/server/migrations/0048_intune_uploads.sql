-- Uploads of a package to Intune: what a person confirmed, how far it is, and the app it became. One at a time for a package.

set local search_path = lotse, public;

create table intune_upload (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  package_id uuid not null,
  tenant_id uuid not null,
  kind text not null check (kind in ('win32', 'suite')),
  -- Name of the app in Intune.
  name text not null,
  -- Where it goes, as it was confirmed; the connection may lead elsewhere by now.
  cloud text not null,
  directory_id uuid not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid references person (id),
  state text not null check (state in ('awaitingFile', 'working', 'stopped', 'done', 'givenUp')),
  -- What was brought, as long as it is needed: its bytes go when the upload ends.
  file jsonb,
  -- Whether the file is a container by now, or still a ZIP.
  is_container boolean not null default false,
  -- Bytes of the content as it is sent, once known.
  size bigint check (size > 0),
  -- How far it has come; no secret.
  progress jsonb not null,
  problem jsonb,
  job_id uuid,
  changed_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person (id),
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, package_id) references package (customer_id, id) on delete cascade,
  foreign key (customer_id, tenant_id) references tenant (customer_id, id),
  check ((ended_at is null) = (state in ('awaitingFile', 'working', 'stopped')))
);
create unique index intune_upload_open on intune_upload (customer_id, package_id) where ended_at is null;
create index intune_upload_engagement on intune_upload (customer_id, engagement_id);
create index intune_upload_tenant on intune_upload (customer_id, tenant_id);
call lotse.protect('intune_upload');
