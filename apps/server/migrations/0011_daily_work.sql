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
