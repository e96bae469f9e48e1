-- Where solutions come from. What was tried can be removed and goes for good after thirty days; that a customer's names must
-- not come back with the next edition, and that an own solution is no reuse, outlives it.

set local search_path = lotse, public;

create table solution_origin (
  customer_id uuid not null references customer (customer_id),
  solution_id uuid not null,
  -- No key refers to it: the engagement may be gone.
  engagement_id uuid not null,
  primary key (customer_id, solution_id, engagement_id)
);

-- Read in the scope of the portfolio, before the new table is under any.
select set_config('app.customer', '*', true), set_config('app.deleted', 'shown', true);
insert into solution_origin (customer_id, solution_id, engagement_id)
  select distinct t.customer_id, t.solution_id, t.engagement_id from solution_try t where t.is_origin;
call lotse.protect('solution_origin');

-- A copy comes from where its model comes from.
alter table solution add column copy_of uuid;

-- Words of it that give a customer away by now, as they were last looked for.
alter table solution add column names_found text[] not null default '{}';
