-- Configurations of the Office Deployment Tool: what they are for, and their versions, of which every byte is kept.

set local search_path = lotse, public;

create table configuration (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  name text not null,
  purpose text not null check (purpose in ('install', 'secondInstall', 'removal', 'settings')),
  mode text not null,
  profiles text[] not null default '{}',
  -- Number of the latest version.
  latest integer not null,
  created_at timestamptz not null,
  created_by uuid references person (id),
  changed_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create index configuration_engagement on configuration (customer_id, engagement_id) where deleted_at is null;
call lotse.protect('configuration');

create table configuration_version (
  customer_id uuid not null,
  configuration_id uuid not null,
  number integer not null check (number > 0),
  engagement_id uuid not null,
  content bytea not null,
  origin text not null,
  -- The version or configuration it is made of, in a word.
  made_of text,
  -- Decisions of the workshop it was derived from, by id, with the options chosen at that moment.
  decisions jsonb not null default '{}',
  -- What was said beside the decisions.
  file jsonb,
  saved_at timestamptz not null,
  saved_by uuid references person (id),
  reason text,
  primary key (customer_id, configuration_id, number),
  foreign key (customer_id, configuration_id) references configuration (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
call lotse.protect('configuration_version');
-- Versions go with their configuration, thirty days after it was removed; until then they stay as they were saved.
create trigger configuration_version_is_written_once before update or truncate on configuration_version
  for each statement execute function lotse.refuse_change();
revoke update, truncate on configuration_version from lotse_app;
