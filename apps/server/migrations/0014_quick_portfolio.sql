-- The portfolio at ten thousand engagements: what lists are filtered, counted and ordered by stands in one index, which is
-- a fifth of the table. Names, words for the search, labels and figures for the drawing stay with the row.

set local search_path = lotse, public;

create index portfolio_row_list on portfolio_row (workload, customer_id, engagement_id) include (state, alarms, warnings, missing,
  next_rank, next_due, target_date, rate, growth3pp, users_missing, active, entitled, seats, read_on, lead_id, engineer_id, cloud,
  country, phase, l1, l2, scenario, name_key);
drop index portfolio_row_workload;
