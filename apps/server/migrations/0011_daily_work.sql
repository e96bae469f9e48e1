-- Settings of the organisation, intake, and what was deleted and can be restored.

set local search_path = lotse, public;

-- Settings of the organisation -----------------------------------------------------------------------------------------

alter table installation
  -- The month in which the fiscal year begins, 1 to 12.
  add column fiscal_year_start smallint not null default 7 check (fiscal_year_start between 1 and 12),
  add column version integer not null default 1;
