-- Meetings with the customer and within the team (engagement.md §7), and the private calendar address of a person.

set local search_path = lotse, public;

-- What was agreed about the rhythm of a series; without a row the playbook's usual cadence holds.
create table meeting_cadence (
  customer_id uuid not null,
  engagement_id uuid not null,
  series text not null,
  cadence_days smallint not null check (cadence_days between 1 and 366),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  primary key (customer_id, engagement_id, series),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id)
);
call lotse.protect('meeting_cadence');

create table meeting (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  -- Null: a meeting of its own.
  series text,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  -- On site only with justification and approval (engagement.md §7).
  mode text not null default 'remote' check (mode in ('remote', 'onSite')),
  place text,
  link text,
  on_site_reason text,
  on_site_approved_by text,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  cancel_reason text,
  -- The calendar's own counter of revisions (RFC 5545 §3.8.7.4); grows when it is moved, cancelled or taken up again.
  sequence integer not null default 0,
  agenda jsonb not null default '[]',
  agenda_version integer not null default 1,
  minutes text not null default '',
  progress_unit text check (progress_unit in ('people', 'devices', 'users')),
  progress_done integer check (progress_done >= 0),
  progress_planned integer check (progress_planned >= 0),
  mau_month text,
  new_blockers text not null default '',
  decisions text not null default '',
  next_on date,
  minutes_version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  version integer not null default 1,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  primary key (customer_id, id),
  unique (customer_id, engagement_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  check (ends_at > starts_at),
  check (mode = 'remote' or (on_site_reason is not null and on_site_approved_by is not null)),
  check (state <> 'cancelled' or cancel_reason is not null)
);
create index meeting_engagement on meeting (customer_id, engagement_id, starts_at);
create index meeting_start on meeting (starts_at) where deleted_at is null;
call lotse.protect('meeting');

create table meeting_attendee (
  customer_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position smallint not null,
  person_id uuid references person (id),
  contact_id uuid,
  name text not null,
  email text,
  role text,
  attendance text not null default 'invited' check (attendance in ('invited', 'attended', 'excused', 'absent')),
  primary key (customer_id, id),
  foreign key (customer_id, meeting_id) references meeting (customer_id, id)
);
create index meeting_attendee_meeting on meeting_attendee (customer_id, meeting_id, position);
create index meeting_attendee_person on meeting_attendee (person_id) where person_id is not null;
call lotse.protect('meeting_attendee');

-- What somebody took upon themselves: who, what, until. Open ones come up again in the next meeting.
create table meeting_action (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  meeting_id uuid not null,
  words text not null,
  person_id uuid references person (id),
  who text not null,
  due_on date,
  done_at timestamptz,
  done_by uuid references person (id),
  created_at timestamptz not null default now(),
  version integer not null default 1,
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id, meeting_id) references meeting (customer_id, engagement_id, id)
);
create index meeting_action_meeting on meeting_action (customer_id, meeting_id);
create index meeting_action_person on meeting_action (person_id) where done_at is null and deleted_at is null;
call lotse.protect('meeting_action');

-- The secret address under which a calendar program reads somebody's meetings. One a person; only its hash is kept.
create table calendar_feed (
  customer_id uuid not null,
  person_id uuid primary key,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_read_at timestamptz,
  foreign key (customer_id, person_id) references person (customer_id, id)
);
call lotse.protect('calendar_feed');
