-- Files at items of a checklist, and since when items stand on it.

set local search_path = lotse, public;

alter table document drop constraint document_attached_to_check;
alter table document add constraint document_attached_to_check
  check (attached_to in ('task', 'meeting', 'note', 'decision', 'checklistItem'));
-- Items about the network test, as its tasks: the partner must not store its output.
alter table document add constraint document_network_test_item
  check (attached_to is distinct from 'checklistItem' or attached_id not in ('NW-07', 'NW-08'));

alter table remediation_run
  -- Since when each item on the list stands there, a day by the id of the item; what is hidden is missing.
  add column listed_since jsonb not null default '{}',
  -- Of items that are not settled: the oldest blocking one, and the earliest day that was agreed on.
  add column oldest_blocking_on date,
  add column earliest_due_on date;
create index remediation_run_due on remediation_run (earliest_due_on)
  where superseded_at is null and earliest_due_on is not null;
create index remediation_run_aged on remediation_run (oldest_blocking_on)
  where superseded_at is null and oldest_blocking_on is not null;
create index remediation_item_owner on remediation_item (owner_person) where owner_person is not null;
