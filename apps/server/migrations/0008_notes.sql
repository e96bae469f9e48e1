-- Notes whole: their structure, tags and search; private drafts, templates of the organisation, mentions.

set local search_path = lotse, public;

alter table note
  add column structure jsonb,
  add column task_id text,
  add column tags text[] not null default '{}' check (cardinality(tags) <= 20),
  add column escalated boolean not null default false,
  add column next_update_on date;
create index note_recent on note (written_at desc, id desc);
-- Hits of a search are looked up by their id alone: the customer would lead to all notes of that customer.
create index note_id on note (id);
create index note_task on note (customer_id, engagement_id, task_id) where task_id is not null;

-- Search ----------------------------------------------------------------------------------------------------------------
--
-- Row-level security checks its policies before any operator that might leak, so the index of a full text search cannot
-- be used on a table under it. The words therefore lie in a table of their own that nobody may read but the two functions
-- below; they run as the owner, whom this table alone does not bind, and keep to the scope of the transaction themselves.

create table note_search (
  customer_id uuid not null,
  note_id uuid not null,
  words tsvector not null,
  primary key (customer_id, note_id),
  foreign key (customer_id, note_id) references note (customer_id, id)
);
call lotse.protect('note_search');
alter table note_search no force row level security;
revoke all on note_search from lotse_app;
create index note_search_words on note_search using gin (words);

-- Each word as it stands and by its German and English stem, and without a place of their own the ends of each word:
-- the beginning of an end is any part of the word, so "schrank" finds "Kühlschrank".
create function lotse.search_words(written text, weight "char") returns tsvector
language sql immutable parallel safe
set search_path = pg_catalog
as $$
  select setweight(to_tsvector('simple', lower(written)) || to_tsvector('german', lower(written))
    || to_tsvector('english', lower(written)), weight)
$$;

create function lotse.word_ends(written text) returns tsvector
language sql immutable parallel safe
set search_path = pg_catalog
as $$
  select coalesce(array_to_tsvector(array_agg(distinct substr(word, start))), '')
    from unnest(tsvector_to_array(to_tsvector('simple', lower(left(written, 20000))))) as word,
         generate_series(2, length(word) - 2) as start
   where length(word) between 4 and 40
$$;

create function lotse.index_note() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  -- The words that people wrote into the structure; its keys and codes are none.
  parts constant text := coalesce((select string_agg(part #>> '{}', E'\n')
    from jsonb_path_query(coalesce(new.structure, '{}'), 'strict $.**') as part where jsonb_typeof(part) = 'string'), '');
  tags constant text := array_to_string(new.tags, ' ');
  whole constant text := concat_ws(E'\n', tags, new.next_action, new.text, parts);
begin
  insert into lotse.note_search (customer_id, note_id, words) values (new.customer_id, new.id,
    lotse.search_words(tags, 'A') || lotse.search_words(coalesce(new.next_action, ''), 'B')
    || lotse.search_words(new.text, 'B') || lotse.search_words(parts, 'C') || lotse.word_ends(whole));
  return null;
end
$$;
create trigger note_is_searchable after insert on note for each row execute function lotse.index_note();

-- A word is found as it stands, by its stem in either language, and as the part of another. One letter is no part.
create function lotse.search_query(terms text[]) returns tsquery
language plpgsql immutable parallel safe
set search_path = pg_catalog
as $$
declare
  term text;
  found tsquery;
  whole tsquery;
begin
  foreach term in array terms loop
    found := to_tsquery('simple', quote_literal(term) || case when length(term) > 1 then ':*' else '' end)
      || plainto_tsquery('german', term) || plainto_tsquery('english', term);
    whole := case when whole is null then found else whole && found end;
  end loop;
  return whole;
end
$$;

-- One customer or all: PostgreSQL cannot know how much a range of customers holds, and would read all of them first.
create function lotse.find_notes(query tsquery) returns table (customer_id uuid, note_id uuid)
language plpgsql stable security definer rows 300
set search_path = pg_catalog
as $$
declare
  one constant uuid := lotse.scope_customer();
begin
  if one is null then
    return query select s.customer_id, s.note_id from lotse.note_search s where s.words @@ query;
  else
    return query select s.customer_id, s.note_id from lotse.note_search s where s.words @@ query and s.customer_id = one;
  end if;
end
$$;

create function lotse.rank_notes(query tsquery, notes uuid[]) returns table (note_id uuid, rank real)
language sql stable security definer rows 300
set search_path = pg_catalog
as $$
  select s.note_id, ts_rank(s.words, query) from unnest(notes) as wanted(id)
    join lotse.note_search s on s.note_id = wanted.id
   where s.customer_id between (select lotse.scope_first()) and (select lotse.scope_last())
$$;
create index note_search_note on note_search (note_id);

revoke execute on function lotse.find_notes(tsquery), lotse.rank_notes(tsquery, uuid[]) from public;
grant execute on function lotse.find_notes(tsquery), lotse.rank_notes(tsquery, uuid[]) to lotse_app;

-- Mentions --------------------------------------------------------------------------------------------------------------

create table note_mention (
  customer_id uuid not null,
  note_id uuid not null,
  person_id uuid not null references person (id),
  read_at timestamptz,
  primary key (customer_id, note_id, person_id),
  foreign key (customer_id, note_id) references note (customer_id, id)
);
create index note_mention_person on note_mention (person_id, read_at);
call lotse.protect('note_mention');

-- Drafts: nobody's but their writer's, ten at most. The places 1 to 10 make that so, however many are begun at once; a
-- draft that was thrown away gives its place back. Deliberately not per customer: a person has ten places in all.

create table note_draft (
  customer_id uuid not null,
  id uuid not null,
  person_id uuid not null references person (id),
  engagement_id uuid not null,
  place smallint check (place between 1 and 10),
  content jsonb not null,
  task_id text,
  corrects uuid,
  changed_at timestamptz not null,
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, corrects) references note (customer_id, id),
  check ((place is null) = (deleted_at is not null))
);
create unique index note_draft_place on note_draft (person_id, place) where place is not null;
call lotse.protect('note_draft');

-- Templates of the organisation (the customer is the all-zero id) -------------------------------------------------------

create table note_template (
  customer_id uuid not null,
  id uuid not null,
  name text not null,
  category text not null,
  language text not null check (language in ('de', 'en')),
  content jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id)
);
call lotse.protect('note_template');
