-- What the last evaluation of an engagement rested on. As long as the trail of the customer says nothing new about it, the
-- evaluation of another day follows from this alone (docs/decisions/0031-daily-evaluation.md).

set local search_path = lotse, public;

create table evaluation_basis (
  customer_id uuid not null,
  engagement_id uuid not null,
  -- json, not jsonb: read and written as a whole, with its keys in their order.
  facts json not null,
  -- The day they were read or last found to hold something else.
  day date not null,
  -- Which program read them.
  edition text not null,
  -- The last event of the customer that these facts know.
  trail_seq bigint not null,
  -- Digest of what was found and stored; null where not all of it was stored.
  outcome text,
  version integer not null default 1,
  primary key (customer_id, engagement_id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
call lotse.protect('evaluation_basis');
