-- What sign-in needs besides the first tables: how somebody signed in, when a person was last here, and how often an
-- account or an address failed lately (docs/decisions/0009-sign-in.md).

set local search_path = lotse, public;

-- Sign-ins are deleted when they end; when a person was last here is remembered with the person.
alter table person add column last_seen_at timestamptz;

-- Decides whether a password may be replaced without the old one: only shortly after a recovery link.
alter table sign_in add column method text not null
  check (method in ('first-administrator', 'invitation', 'recovery', 'password', 'passkey'));

create index sign_in_link_person on sign_in_link (person_id) where person_id is not null;

-- Failed attempts. The key is a keyed hash of an e-mail address or of a network address: neither can be read here.
-- Attempts belong to no customer, because whose account it is, is not known before somebody is signed in.
create table sign_in_attempt (
  customer_id uuid not null,
  key bytea not null,
  failures real not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null,
  primary key (customer_id, key)
);
create index sign_in_attempt_last on sign_in_attempt (last_at);
call lotse.protect('sign_in_attempt');
