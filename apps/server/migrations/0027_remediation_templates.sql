-- What the organisation adds to questionnaire and checklist, and which services it supports: a draft for each edition, and
-- its published versions.

set local search_path = lotse, public;

create table remediation_template (
  -- Always the organisation's; the lists of all customers follow the same templates.
  customer_id uuid not null check (customer_id = '00000000-0000-0000-0000-000000000000'),
  id uuid not null,
  edition text not null check (edition in ('commercial', 'usGov')),
  -- Three numbers, given when it is published.
  number text check (number ~ '^\d{1,6}\.\d{1,6}\.\d{1,6}$'),
  -- The version that came with Lotse and that it adds to.
  based_on text not null,
  state text not null check (state in ('draft', 'published')),
  -- Own questions, own items and services (packages/remediation, OwnPart).
  part jsonb not null,
  note jsonb not null,
  created_at timestamptz not null,
  created_by uuid references person (id),
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  published_on date,
  published_at timestamptz,
  published_by uuid references person (id),
  version integer not null default 1,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  primary key (customer_id, id),
  check ((state = 'published') = (published_at is not null)),
  check ((state = 'published') = (published_on is not null)),
  check ((state = 'published') = (number is not null)),
  check (state = 'draft' or deleted_at is null)
);
create unique index remediation_template_number on remediation_template (customer_id, edition, number)
  where state = 'published';
create unique index remediation_template_draft on remediation_template (customer_id, edition)
  where state = 'draft' and deleted_at is null;
call lotse.protect('remediation_template');
-- Every list starts from a template of the organisation.
create policy remediation_template_is_visible on remediation_template for select
  using (customer_id = '00000000-0000-0000-0000-000000000000');

-- What was published stays as it is: lists rest on it.
create trigger remediation_template_is_published_once before update or delete on remediation_template
  for each row when (old.state = 'published') execute function lotse.refuse_change();
revoke delete, truncate on remediation_template from lotse_app;
