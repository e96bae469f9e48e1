-- Personal links: people of a customer who see one engagement, and nothing else of their customer
-- (docs/decisions, "Personal links").

set local search_path = lotse, public;

-- Narrowing -------------------------------------------------------------------------------------------------------------
--
-- A transaction may say, besides its customer, for which engagement alone it works: app.engagement and app.tenant. Then
-- no row of another engagement or of another tenant is seen or written. Where nothing is said, nothing is left out.

create function lotse.narrowed_engagement() returns uuid
language sql stable parallel safe
set search_path = pg_catalog
as $$ select nullif(current_setting('app.engagement', true), '')::uuid $$;

create function lotse.narrowed_tenant() returns uuid
language sql stable parallel safe
set search_path = pg_catalog
as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;

comment on function lotse.narrowed_engagement() is 'The only engagement this transaction sees; null: all of its scope.';
comment on function lotse.narrowed_tenant() is 'The only tenant this transaction sees; null: all of its scope.';

-- CASE instead of OR: PostgreSQL takes an OR with an unknown value for very selective and would plan lists for few rows.
-- Rows of no engagement (an event of a person, say) can be written and are not seen.
create procedure lotse.narrow(narrowed regclass, of_column name, by_function text)
language plpgsql
set search_path = pg_catalog
as $$
begin
  execute format(
    'create policy narrowed on %1$s as restrictive for all
       using (case when (select %3$s) is null then true else %2$I = (select %3$s) end)
       with check (case when (select %3$s) is null then true else coalesce(%2$I = (select %3$s), true) end)',
    narrowed, of_column, by_function);
end
$$;

create function lotse.has_column(of_table regclass, column_name name) returns boolean
language sql stable
set search_path = pg_catalog
as $$ select exists (select from pg_attribute a where a.attrelid = of_table and a.attname = column_name and not a.attisdropped) $$;

create procedure lotse.narrow_by_columns(narrowed regclass)
language plpgsql
set search_path = pg_catalog
as $$
begin
  if lotse.has_column(narrowed, 'engagement_id') then
    call lotse.narrow(narrowed, 'engagement_id', 'lotse.narrowed_engagement()');
  elsif lotse.has_column(narrowed, 'tenant_id') then
    call lotse.narrow(narrowed, 'tenant_id', 'lotse.narrowed_tenant()');
  end if;
end
$$;

-- From now on every protected table is narrowed as well, as far as it names an engagement or a tenant.
create or replace procedure lotse.protect(protected regclass, customer_column name default 'customer_id')
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
  execute format('alter table %s force row level security', protected);
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
  call lotse.narrow_by_columns(protected);
end
$$;

call lotse.narrow('lotse.engagement', 'id', 'lotse.narrowed_engagement()');
call lotse.narrow('lotse.tenant', 'id', 'lotse.narrowed_tenant()');

do $$
declare
  one regclass;
begin
  for one in
    select c.oid from pg_class c
     where c.relnamespace = 'lotse'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
       and c.relname not in ('engagement', 'tenant')
     order by c.relname
  loop
    call lotse.narrow_by_columns(one);
  end loop;
end
$$;

-- The links -------------------------------------------------------------------------------------------------------------

-- Whether every personal link needs a PIN that is told on another way.
alter table installation add column link_pin boolean not null default false;

create table personal_link (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  person_id uuid not null,
  -- SHA-256 of the secret in the link; the link itself is nowhere.
  token_hash bytea not null unique,
  -- Argon2id; null: the link alone opens.
  pin_hash text,
  -- Wrong PINs since the last right one; the link is locked when there were too many.
  failures smallint not null default 0,
  wait_until timestamptz,
  created_at timestamptz not null,
  created_by uuid not null references person (id),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references person (id),
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, person_id) references person (customer_id, id),
  check ((revoked_at is null) = (revoked_by is null))
);
-- Whoever is invited again to the same engagement gets a new secret for the same link.
create unique index personal_link_person on personal_link (customer_id, engagement_id, person_id);
call lotse.protect('personal_link');
revoke delete on personal_link from lotse_app;

alter table sign_in
  -- A sign-in with a personal link ends with the link and sees what the link is for.
  add column link_id uuid,
  add foreign key (customer_id, link_id) references personal_link (customer_id, id),
  drop constraint sign_in_method_check,
  add constraint sign_in_method_check
    check (method in ('first-administrator', 'invitation', 'recovery', 'password', 'passkey', 'personalLink')),
  add constraint sign_in_link_method check ((method = 'personalLink') = (link_id is not null));
create index sign_in_of_link on sign_in (customer_id, link_id) where link_id is not null;
