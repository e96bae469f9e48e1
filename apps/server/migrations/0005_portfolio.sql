-- The portfolio for thousands: what a row shows, views, groups and tags, acts on many customers.

-- A text as people look it up: without case, accents and umlauts, so that Ä stands beside A in every database, whatever
-- its locale. Compared byte by byte (collate "C"), which is as fast as comparing gets.
create function lotse.sort_key(words text) returns text
language sql immutable parallel safe
set search_path = pg_catalog
as $$ select lower(regexp_replace(normalize(replace(words, 'ß', 'ss'), NFKD), '[\u0300-\u036f]', '', 'g')) collate "C" $$;

comment on function lotse.sort_key(text) is 'A text for sorting and searching: no case, no accents, bytewise comparable.';

-- One row an engagement: what the list of the portfolio filters and sorts by, drawn together from the tables that hold it.
-- Kept by apps/server/src/portfolio/keep-rows.ts in the transaction of each change; nothing is entered here.
-- What is asked of every row stands first and is short; PostgreSQL reads a row from the left.
create table portfolio_row (
  customer_id uuid not null,
  engagement_id uuid not null,
  workload text not null,
  state text not null,
  alarms smallint not null,
  warnings smallint not null,
  missing smallint not null,
  next_rank smallint,
  next_due date,
  target_date date,
  rate double precision,
  growth3pp double precision,
  users_missing integer,
  active integer,
  entitled integer,
  seats integer,
  read_on date,
  playbook_version integer not null,
  lead_id uuid,
  engineer_id uuid,
  cloud text not null,
  country text,
  phase text,
  l1 text,
  l2 text,
  scenario text,
  month text,
  name_key text collate "C" not null,
  city_key text collate "C",
  tenant_key text collate "C" not null,
  labels uuid[] not null,
  -- Everybody who has a role in it now.
  people uuid[] not null,
  -- Everything that is searched, as sort_key writes it.
  words text collate "C" not null,
  name text not null,
  tenant_name text not null,
  primary_domain text,
  city text,
  -- Rates of up to twelve months, oldest first; null where a month has no report.
  trend double precision[] not null,
  sample boolean not null,
  customer_version integer not null,
  engagement_version integer not null,
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
-- The list is of one service; the customer's range is the row-level scope.
create index portfolio_row_workload on portfolio_row (workload, customer_id, engagement_id);
call lotse.protect('portfolio_row');

-- A row shows the first action of its engagement.
create index next_action_first on next_action (customer_id, engagement_id) where position = 0;

-- Tags and groups of customers: the organisation's own words --------------------------------------------------------------

create table customer_label (
  customer_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('tag', 'group')),
  name text not null,
  created_by uuid not null references person (id),
  created_at timestamptz not null default now(),
  version integer not null default 1,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  primary key (customer_id, id)
);
-- Two that differ in case only would be taken for one.
create unique index customer_label_name on customer_label (customer_id, kind, lotse.sort_key(name)) where deleted_at is null;
call lotse.protect('customer_label');
-- Whether a label exists is asked while a customer is put under it.
create policy label_is_visible on customer_label for select
  using (customer_id = '00000000-0000-0000-0000-000000000000');

-- The label is the organisation's and the row the customer's, so no foreign key that holds the customer leads there.
-- Labels are only ever marked as deleted.
create table customer_label_member (
  customer_id uuid not null references customer (customer_id),
  label_id uuid not null,
  put_by uuid references person (id),
  put_at timestamptz not null default now(),
  primary key (customer_id, label_id)
);
create index customer_label_member_label on customer_label_member (label_id);
call lotse.protect('customer_label_member');

-- Views -------------------------------------------------------------------------------------------------------------------

create table saved_view (
  customer_id uuid not null,
  id uuid not null,
  owner_id uuid not null references person (id),
  name text not null,
  -- The query string of the page, without the question mark.
  search text not null,
  columns text[] not null,
  shared boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  primary key (customer_id, id)
);
call lotse.protect('saved_view');

-- In which order a person sees the views. What is not named comes last.
create table saved_view_order (
  customer_id uuid not null,
  person_id uuid not null references person (id),
  view_ids uuid[] not null,
  primary key (customer_id, person_id)
);
call lotse.protect('saved_view_order');

-- Acts on many customers: what one of them did, to be able to undo it ---------------------------------------------------------

create table bulk_item (
  customer_id uuid not null references customer (customer_id),
  act_id uuid not null,
  position integer not null,
  engagement_id uuid,
  did text not null check (did in ('assigned', 'unassigned', 'labelled', 'unlabelled')),
  person_id uuid references person (id),
  role text,
  label_id uuid,
  done_by uuid not null references person (id),
  done_at timestamptz not null,
  undone_at timestamptz,
  primary key (customer_id, act_id, position),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create index bulk_item_act on bulk_item (act_id);
call lotse.protect('bulk_item');
