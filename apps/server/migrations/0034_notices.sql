-- Notices: what Lotse tells persons of its own accord, in the inbox and outside (docs/decisions, "Notices").

set local search_path = lotse, public;

-- A transaction that works with notices says for whom: app.reader is a person, or * for Lotse itself, which tells and
-- delivers. Where nothing is said, no notice is seen.
create function lotse.notice_reader() returns text
language sql stable parallel safe
set search_path = pg_catalog
as $$ select nullif(current_setting('app.reader', true), '') $$;

comment on function lotse.notice_reader() is 'Whose notices this transaction sees: a person, or * for those of all; null: none.';

create table notice (
  customer_id uuid not null,
  id uuid not null,
  person_id uuid not null references person (id),
  engagement_id uuid,
  kind text not null,
  -- What is told. The same is never told twice to one person.
  key text not null,
  title jsonb not null,
  words jsonb not null,
  target jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- new: how it leaves Lotse is to be planned; planned: that is in notice_delivery; held: it stays inside.
  outside text not null check (outside in ('new', 'planned', 'held')),
  primary key (customer_id, id),
  unique (customer_id, person_id, key),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
create index notice_inbox on notice (person_id, created_at desc, id desc);
create index notice_unread on notice (person_id) where read_at is null;
create index notice_unplanned on notice (created_at) where outside = 'new';
call lotse.protect('notice');

-- One notice on one way out.
create table notice_delivery (
  customer_id uuid not null,
  notice_id uuid not null,
  channel text not null check (channel in ('mail', 'teams')),
  person_id uuid not null references person (id),
  engagement_id uuid,
  -- handedOver: it is part of a message, which says how it goes on; withdrawn: the person does not want it any more, or
  -- may not see it; failed: there is nowhere to send it to.
  state text not null check (state in ('waiting', 'handedOver', 'withdrawn', 'failed')),
  due_at timestamptz,
  message_id uuid,
  problem jsonb,
  planned_at timestamptz not null,
  primary key (customer_id, notice_id, channel),
  foreign key (customer_id, notice_id) references notice (customer_id, id) on delete cascade,
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  check ((due_at is not null) = (state = 'waiting')),
  check ((message_id is not null) = (state = 'handedOver'))
);
create index notice_delivery_due on notice_delivery (due_at) where due_at is not null;
create index notice_delivery_recent on notice_delivery (planned_at desc);
create index notice_delivery_message on notice_delivery (message_id) where message_id is not null;
call lotse.protect('notice_delivery');

do $$
declare
  one text;
begin
  foreach one in array array['notice', 'notice_delivery'] loop
    execute format('create policy only_its_reader on lotse.%I as restrictive for select
      using (case when (select lotse.notice_reader()) = ''*'' then true else person_id::text = (select lotse.notice_reader()) end)', one);
    execute format('create policy deleted_is_hidden on lotse.%I as restrictive for select
      using (coalesce(engagement_id <> all ((select lotse.hidden_engagements())::uuid[]), true))', one);
  end loop;
end
$$;

-- How a person wants to be told. Rows of the organisation: only its staff is told anything.
create table notice_preference (
  customer_id uuid not null,
  person_id uuid not null,
  time_zone text not null,
  digest_at text not null,
  digest_days text not null check (digest_days in ('workdays', 'daily')),
  quiet_from text,
  quiet_until text,
  quiet_weekends boolean not null,
  -- By kind and channel, only what differs from what is usual.
  modes jsonb not null,
  version integer not null default 1,
  primary key (customer_id, person_id),
  foreign key (customer_id, person_id) references person (customer_id, id),
  check ((quiet_from is null) = (quiet_until is null))
);
call lotse.protect('notice_preference');

-- Where Teams takes messages: of a person, or of the organisation (all-zero id). Whoever has the address can post there.
create table teams_channel (
  customer_id uuid not null,
  owner_id uuid not null,
  -- AES-256-GCM with the key of the installation.
  address bytea not null,
  host text not null,
  set_at timestamptz not null,
  set_by uuid not null references person (id),
  primary key (customer_id, owner_id)
);
call lotse.protect('teams_channel');

-- Hosts beyond Microsoft's own that an administrator allows as addresses of Teams.
create table teams_host (
  customer_id uuid not null,
  host text not null,
  allowed_at timestamptz not null,
  allowed_by uuid not null references person (id),
  primary key (customer_id, host)
);
call lotse.protect('teams_host');

-- Messages for Teams, written in the transaction that hands their notices over; sent afterwards.
create table teams_message (
  customer_id uuid not null,
  id uuid not null,
  person_id uuid not null references person (id),
  notices integer not null,
  -- The card, encrypted. Removed once it is sent.
  card bytea,
  state text not null check (state in ('queued', 'sent', 'failed', 'givenUp')),
  attempts smallint not null default 0,
  next_at timestamptz,
  problem jsonb,
  queued_at timestamptz not null,
  sent_at timestamptz,
  primary key (customer_id, id),
  check ((next_at is not null) = (state in ('queued', 'failed'))),
  check ((sent_at is not null) = (state = 'sent'))
);
create index teams_message_due on teams_message (next_at) where next_at is not null;
call lotse.protect('teams_message');
