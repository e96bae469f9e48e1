-- Mail that Lotse sends: the server it goes through, and what is to be sent.

set local search_path = lotse, public;

-- One row, of the organisation. Without one Lotse sends nothing.
create table mail_server (
  customer_id uuid primary key,
  host text not null,
  port integer not null check (port between 1 and 65535),
  -- TLS from the first byte, STARTTLS that must succeed, or none (inside the house).
  tls text not null check (tls in ('implicit', 'startTls', 'none')),
  user_name text,
  -- AES-256-GCM with the key of the installation.
  password bytea,
  sender text not null,
  version integer not null default 1
);
call lotse.protect('mail_server');
-- Whether there is one is asked by changes of every customer.
create policy mail_server_is_visible on mail_server for select
  using (customer_id = '00000000-0000-0000-0000-000000000000');

-- Written in the transaction of the change that a mail is about, sent afterwards.
create table mail (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid,
  kind text not null check (kind in ('personalLink', 'trackingCopy', 'notice')),
  -- What it is about, for whoever has to know what became of it: the run of a checklist, say.
  about uuid,
  recipient text not null,
  subject text not null,
  -- The words, encrypted, for they may hold a personal link. Removed once it is sent.
  body bytea,
  file_id uuid,
  message_id text not null unique,
  state text not null check (state in ('queued', 'sent', 'failed', 'givenUp')),
  attempts smallint not null default 0,
  next_at timestamptz,
  problem jsonb,
  queued_at timestamptz not null,
  queued_by uuid references person (id),
  sent_at timestamptz,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, file_id) references stored_file (customer_id, id),
  check ((next_at is not null) = (state in ('queued', 'failed'))),
  check ((sent_at is not null) = (state = 'sent'))
);
create index mail_due on mail (next_at) where next_at is not null;
create index mail_recent on mail (queued_at desc);
call lotse.protect('mail');
