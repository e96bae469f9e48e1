-- Row-level scope (docs/decisions/0004-row-level-scope.md).
--
-- Each transaction says whose rows it works on: set_config('app.customer', <customer id> | '*', true).
--   one customer: reads and writes that customer's rows only
--   '*'         : reads the portfolio, writes nothing
--   nothing     : an error, never an empty list
--
-- Every table with a customer's data is put under this with one line in its migration:
--   call lotse.protect('lotse.note');                 -- a table with a column customer_id
--   call lotse.protect('lotse.customer', 'id');       -- the table whose own id is the customer's

create function lotse.scope() returns text
language plpgsql stable parallel safe
set search_path = pg_catalog
as $$
declare
  setting constant text := current_setting('app.customer', true);
begin
  if setting is null or setting = '' then
    raise exception 'no scope is set: this transaction did not say which customer it works for'
      using errcode = 'insufficient_privilege',
            hint = 'Run the statement inside database.transaction(scope, ...).';
  end if;
  return setting;
end
$$;

comment on function lotse.scope() is 'The scope of this transaction: a customer id, or * for the portfolio. Raises when none is set.';

create function lotse.scope_customer() returns uuid
language plpgsql stable parallel safe
set search_path = pg_catalog
as $$
begin
  return nullif(lotse.scope(), '*')::uuid;
end
$$;

comment on function lotse.scope_customer() is 'The customer of this transaction, or null when it reads the portfolio.';

-- Reading is a range, not "equal or portfolio": PostgreSQL can search an index for a range, but not for an OR.
create function lotse.scope_first() returns uuid
language sql stable parallel safe
set search_path = pg_catalog
as $$ select coalesce(lotse.scope_customer(), '00000000-0000-0000-0000-000000000000') $$;

create function lotse.scope_last() returns uuid
language sql stable parallel safe
set search_path = pg_catalog
as $$ select coalesce(lotse.scope_customer(), 'ffffffff-ffff-ffff-ffff-ffffffffffff') $$;

comment on function lotse.scope_first() is 'The lowest customer id this transaction may read.';
comment on function lotse.scope_last() is 'The highest customer id this transaction may read.';

create function lotse.write_scope() returns uuid
language plpgsql stable parallel safe
set search_path = pg_catalog
as $$
begin
  if lotse.scope() = '*' then
    raise exception 'the portfolio can be read, not written: a change belongs to one customer'
      using errcode = 'insufficient_privilege',
            hint = 'Run the change inside database.transaction({ customer }, ...).';
  end if;
  return lotse.scope_customer();
end
$$;

comment on function lotse.write_scope() is 'The customer whose rows this transaction may write. Raises in the portfolio scope.';

-- A policy is only asked for rows that a statement meets. This trigger also refuses the statement that meets none.
-- Whom row-level security does not bind (a superuser at the console) it does not bind either.
create function lotse.require_write_scope() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  if row_security_active(tg_relid) then
    perform lotse.write_scope();
  end if;
  return null;
end
$$;

create procedure lotse.protect(protected regclass, customer_column name default 'customer_id')
language plpgsql
set search_path = pg_catalog
as $$
declare
  is_usable boolean;
begin
  select a.atttypid = 'uuid'::regtype and a.attnotnull
    into is_usable
    from pg_attribute a
   where a.attrelid = protected and a.attname = customer_column and not a.attisdropped;
  if is_usable is not true then
    raise exception '% needs a column % of type uuid that is not null', protected, customer_column;
  end if;

  execute format('alter table %s enable row level security', protected);
  -- Without force the owner of the table would be exempt.
  execute format('alter table %s force row level security', protected);

  -- The sub-selects make PostgreSQL ask once for each statement, not once for each row.
  execute format(
    'create policy scope_read on %s for select using (%I between (select lotse.scope_first()) and (select lotse.scope_last()))',
    protected, customer_column);
  execute format(
    'create policy scope_insert on %s for insert with check (%I = (select lotse.write_scope()))',
    protected, customer_column);
  execute format(
    'create policy scope_update on %s for update using (%I = (select lotse.write_scope())) with check (%I = (select lotse.write_scope()))',
    protected, customer_column, customer_column);
  execute format(
    'create policy scope_delete on %s for delete using (%I = (select lotse.write_scope()))',
    protected, customer_column);
  execute format(
    'create trigger scope_write before insert or update or delete on %s for each statement execute function lotse.require_write_scope()',
    protected);
end
$$;

comment on procedure lotse.protect(regclass, name) is 'Puts a table under row-level scope: forced row security, four policies, a refusal of portfolio writes.';

-- What the application may do with every table made after this line. Single tables take rights away again.
grant usage on schema lotse to lotse_app;
alter default privileges in schema lotse grant select, insert, update, delete on tables to lotse_app;
alter default privileges in schema lotse grant usage, select on sequences to lotse_app;
