-- Playbooks that administrators draft and publish. Versions that came with Lotse stay in its packages; the organisation's
-- continue their numbers.

set local search_path = lotse, public;

create table playbook_version (
  -- Always the organisation's; every customer's engagements follow the same playbooks.
  customer_id uuid not null check (customer_id = '00000000-0000-0000-0000-000000000000'),
  id uuid not null,
  playbook_id text not null,
  -- A draft has the number it would get today; publishing settles it.
  number integer not null check (number > 0),
  based_on integer not null check (based_on > 0),
  state text not null check (state in ('draft', 'published')),
  -- The whole playbook (packages/playbook, Playbook) with its owner, date and change notes.
  content jsonb not null,
  workload text not null generated always as (content ->> 'workload') stored,
  created_at timestamptz not null,
  created_by uuid references person (id),
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  published_at timestamptz,
  published_by uuid references person (id),
  version integer not null default 1,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  primary key (customer_id, id),
  check ((state = 'published') = (published_at is not null)),
  check (state = 'draft' or deleted_at is null),
  check (state = 'draft' or length(trim(content ->> 'owner')) > 0)
);
create unique index playbook_version_number on playbook_version (customer_id, playbook_id, number) where state = 'published';
create unique index playbook_version_draft on playbook_version (customer_id, playbook_id)
  where state = 'draft' and deleted_at is null;
call lotse.protect('playbook_version');
-- Every engagement is evaluated by a playbook of the organisation.
create policy playbook_version_is_visible on playbook_version for select
  using (customer_id = '00000000-0000-0000-0000-000000000000');

-- What was published stays as it is: engagements rest on it.
create trigger playbook_version_is_published_once before update or delete on playbook_version
  for each row when (old.state = 'published') execute function lotse.refuse_change();
revoke delete, truncate on playbook_version from lotse_app;
