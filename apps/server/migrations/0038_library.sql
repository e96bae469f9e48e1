-- Known solutions and insights of the organisation, and what an engagement made of them.

set local search_path = lotse, public;

-- The words of a solution in both languages with their weights: title and product before symptoms before steps; and without
-- a place of their own the ends of each word, so that a part of a word is found.
create function lotse.solution_words(words jsonb, product text, product_version text) returns tsvector
language sql immutable parallel safe
set search_path = pg_catalog
as $$
  select lotse.search_words(coalesce(words #>> '{de,title}', '') || ' ' || coalesce(words #>> '{en,title}', '') || ' '
      || product || ' ' || product_version, 'A')
    || lotse.search_words(coalesce(words #>> '{de,symptoms}', '') || ' ' || coalesce(words #>> '{en,symptoms}', ''), 'B')
    || lotse.search_words(coalesce(words #>> '{de,steps}', '') || ' ' || coalesce(words #>> '{en,steps}', '') || ' '
      || coalesce(words #>> '{de,limits}', '') || ' ' || coalesce(words #>> '{en,limits}', ''), 'C')
    || lotse.word_ends(coalesce(words #>> '{de,title}', '') || ' ' || coalesce(words #>> '{en,title}', '') || ' ' || product
      || ' ' || coalesce(words #>> '{de,symptoms}', '') || ' ' || coalesce(words #>> '{en,symptoms}', ''))
$$;

create table solution (
  -- Always the organisation's: the names of customers are removed before a word is kept.
  customer_id uuid not null check (customer_id = '00000000-0000-0000-0000-000000000000'),
  id uuid not null,
  edition integer not null default 1,
  product text not null,
  product_version text not null,
  evidence text[] not null,
  causes text[] not null,
  reasons text[] not null,
  sureness text not null check (sureness in ('confirmed', 'worked', 'likely')),
  source text not null,
  source_url text not null,
  checked_on date not null,
  -- By language: title, symptoms, steps, limits.
  words jsonb not null,
  -- Words that look like a customer's name and are the name of a product.
  kept text[] not null default '{}',
  comes_along boolean not null default false,
  posted_at timestamptz not null,
  posted_by uuid references person (id),
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  reviewed_at timestamptz,
  reviewed_by uuid references person (id),
  reviewed_edition integer,
  withdrawn_because text,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  search tsvector generated always as (lotse.solution_words(words, product, product_version)) stored,
  primary key (customer_id, id),
  check ((reviewed_at is null) = (reviewed_edition is null))
);
call lotse.protect('solution');

create table solution_edition (
  customer_id uuid not null,
  solution_id uuid not null,
  edition integer not null,
  content jsonb not null,
  reason text not null,
  at timestamptz not null,
  by_person uuid references person (id),
  primary key (customer_id, solution_id, edition),
  foreign key (customer_id, solution_id) references solution (customer_id, id)
);
call lotse.protect('solution_edition');
create trigger solution_edition_is_written_once before update or delete on solution_edition
  for each row execute function lotse.refuse_change();

-- What was tried at an engagement. The solution belongs to the organisation, so no key can refer to it.
create table solution_try (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  case_id uuid,
  solution_id uuid,
  outcome text not null check (outcome in ('trying', 'helped', 'partly', 'notHelped', 'noneFits')),
  words text not null,
  search text not null,
  -- The solution was posted from here: that is no reuse.
  is_origin boolean not null default false,
  tried_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references person (id),
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  check ((outcome = 'noneFits') = (solution_id is null))
);
create unique index solution_try_once on solution_try (customer_id, engagement_id, solution_id)
  where solution_id is not null and deleted_at is null;
create index solution_try_solution on solution_try (solution_id) where deleted_at is null;
call lotse.protect('solution_try');

create table insight (
  customer_id uuid not null check (customer_id = '00000000-0000-0000-0000-000000000000'),
  id uuid not null,
  external_id text not null,
  title text not null,
  product text not null,
  product_version text not null,
  description text not null,
  state text not null check (state in ('reported', 'underReview', 'planned', 'solved', 'declined')),
  vendor_answer text not null,
  checked_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references person (id),
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id)
);
create unique index insight_external on insight (customer_id, lower(external_id)) where deleted_at is null;
call lotse.protect('insight');

create table insight_link (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  case_id uuid,
  insight_id uuid not null,
  seats integer check (seats > 0),
  words text not null,
  recorded_at timestamptz not null,
  recorded_by uuid references person (id),
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create unique index insight_link_once on insight_link (customer_id, engagement_id, insight_id) where deleted_at is null;
create index insight_link_insight on insight_link (insight_id) where deleted_at is null;
call lotse.protect('insight_link');

-- What belongs to a deleted engagement is seen by nobody, and counts nowhere.
create policy deleted_is_hidden on solution_try as restrictive for select
  using (engagement_id <> all ((select lotse.hidden_engagements())::uuid[]));
create policy deleted_is_hidden on insight_link as restrictive for select
  using (engagement_id <> all ((select lotse.hidden_engagements())::uuid[]));

-- Which insights technical notes name. A column of its own can be looked up under row-level security, a path into the
-- structure of all notes could not.
create table note_insight (
  customer_id uuid not null,
  note_id uuid not null,
  engagement_id uuid not null,
  external_id text not null,
  primary key (customer_id, note_id, external_id),
  foreign key (customer_id, note_id) references note (customer_id, id)
);
create index note_insight_external on note_insight (external_id);

create function lotse.insights_named(structure jsonb) returns setof text
language sql immutable parallel safe
set search_path = pg_catalog
as $$
  select distinct lower(btrim(concern ->> 'insightId'))
    from jsonb_array_elements(case jsonb_typeof(structure -> 'concerns') when 'array' then structure -> 'concerns' else '[]' end)
      as concern
   where btrim(coalesce(concern ->> 'insightId', '')) <> ''
$$;

create function lotse.keep_note_insights() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  insert into lotse.note_insight (customer_id, note_id, engagement_id, external_id)
    select new.customer_id, new.id, new.engagement_id, named from lotse.insights_named(new.structure) as named;
  return null;
end
$$;
create trigger note_names_insights after insert on note for each row execute function lotse.keep_note_insights();

-- Notes there are already: read in the scope of the portfolio, before the new table is under any.
select set_config('app.customer', '*', true);
insert into note_insight (customer_id, note_id, engagement_id, external_id)
  select n.customer_id, n.id, n.engagement_id, named
    from note n cross join lateral lotse.insights_named(n.structure) as named;
call lotse.protect('note_insight');
