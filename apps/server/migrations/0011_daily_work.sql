-- Settings of the organisation, intake, and what was deleted and can be restored.

set local search_path = lotse, public;

-- Settings of the organisation -----------------------------------------------------------------------------------------

alter table installation
  -- The month in which the fiscal year begins, 1 to 12.
  add column fiscal_year_start smallint not null default 7 check (fiscal_year_start between 1 and 12),
  add column version integer not null default 1;

-- Intake -----------------------------------------------------------------------------------------------------------------

-- The playbook is about deploying the Apps without a Windows upgrade. Null: nobody was asked.
alter table customer add column windows_upgrade boolean;

alter table engagement
  -- How it came in: a request for assistance has deadlines of its own (engagement.md §3).
  add column origin text check (origin in ('requestForAssistance', 'direct')),
  -- The vendor's enterprise flag.
  add column enterprise_level smallint check (enterprise_level between 0 and 4),
  add column seats integer check (seats > 0);

-- Deleting whole customers and engagements, and restoring them --------------------------------------------------------------

alter table customer
  add column deleted_at timestamptz,
  add column deleted_by uuid references person (id),
  add column deleted_reason text,
  -- After thirty days: from then on it cannot be restored. Notes and the trail stay for good.
  add column purged_at timestamptz,
  add constraint customer_deleted check (deleted_at is not null or (deleted_reason is null and purged_at is null));

alter table engagement
  add column deleted_at timestamptz,
  add column deleted_by uuid references person (id),
  add column deleted_reason text,
  -- It went with its customer, and comes back with it.
  add column deleted_with_customer boolean not null default false,
  add column purged_at timestamptz,
  add constraint engagement_deleted check (
    deleted_at is not null or (deleted_reason is null and not deleted_with_customer and purged_at is null));

create index customer_is_deleted on customer (deleted_at) where deleted_at is not null;
create index engagement_is_deleted on engagement (deleted_at) where deleted_at is not null;

-- A deleted engagement does not keep its tenant from beginning another one.
alter table engagement drop constraint engagement_customer_id_tenant_id_workload_key;
create unique index engagement_workload on engagement (customer_id, tenant_id, workload) where deleted_at is null;

-- Nothing of a deleted engagement or customer is seen: the database itself leaves it out, so that no list and no page can
-- forget to. Only what removes it for good says so (app.deleted = 'shown') and reaches its rows. The rows of the engagement
-- and the customer themselves are under no such policy; engagements/store.ts and customers/store.ts shut those doors.
create function lotse.hidden_engagements() returns uuid[]
language sql stable parallel safe
set search_path = pg_catalog
as $$
  select case when current_setting('app.deleted', true) = 'shown' then '{}'
    else coalesce((select array_agg(e.id) from lotse.engagement e where e.deleted_at is not null), '{}') end
$$;

create function lotse.hidden_customers() returns uuid[]
language sql stable parallel safe
set search_path = pg_catalog
as $$
  select case when current_setting('app.deleted', true) = 'shown' then '{}'
    else coalesce((select array_agg(c.customer_id) from lotse.customer c where c.deleted_at is not null), '{}') end
$$;

do $$
declare
  hidden text;
begin
  foreach hidden in array array['assignment', 'task', 'standing', 'next_action', 'portfolio_row', 'note', 'note_draft',
    'usage_status', 'usage_status_proposal', 'meeting', 'meeting_action', 'decision', 'document', 'time_entry'] loop
    execute format('create policy deleted_is_hidden on lotse.%I as restrictive for select
      using (engagement_id <> all ((select lotse.hidden_engagements())::uuid[]))', hidden);
  end loop;
  foreach hidden in array array['tenant', 'contact', 'customer_label_member'] loop
    execute format('create policy deleted_is_hidden on lotse.%I as restrictive for select
      using (customer_id <> all ((select lotse.hidden_customers())::uuid[]))', hidden);
  end loop;
end
$$;

-- My work and data quality ---------------------------------------------------------------------------------------------------

-- Gaps are counted and ordered from the index alone; what they say is read for a page only.
create index next_action_gap on next_action (kind, customer_id, engagement_id, key, since, due);
-- The same for the most urgent actions of thousands of engagements.
create index next_action_due on next_action (due, customer_id, engagement_id, key, role);
create index task_responsible on task (responsible_id) where responsible_id is not null;
create index decision_owner on decision (owner_person) where owner_person is not null and deleted_at is null;
create index note_next_action on note (customer_id, engagement_id, next_action_date) where next_action_date is not null;
create index usage_status_pending on usage_status (customer_id) where approval = 'pending' and closed_at is null;
