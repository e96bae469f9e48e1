-- Help from outside: partner referrals, app compatibility cases and messages to the account side.
-- Of people only contacts and persons are named.

set local search_path = lotse, public;

-- Task 983: drafted, consented, sent, accepted or declined, working, closed.
create table partner_referral (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  -- The acceleration case it is done for, by its id.
  case_id uuid,
  need text not null,
  scope text,
  region text check (region in ('AMER', 'APJ', 'EMEA')),
  language text,
  size integer check (size >= 0),
  wished_on date,
  partner text,
  contact_id uuid,
  -- Whether the house that uses Lotse offers the same, and when that was said openly.
  own_offer text check (own_offer in ('yes', 'no')),
  own_offer_said_on date,
  consent_by uuid,
  consent_on date,
  consent_how text check (consent_how in ('writing', 'mail', 'call', 'meeting')),
  state text not null default 'drafted'
    check (state in ('drafted', 'consented', 'sent', 'accepted', 'declined', 'working', 'closed')),
  -- What happened, the oldest first: state, day, words, who recorded it.
  moves jsonb not null default '[]',
  moved_on date not null,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, contact_id) references contact (customer_id, id),
  foreign key (customer_id, consent_by) references contact (customer_id, id),
  -- Nothing leaves the house without the customer's consent.
  check (state in ('drafted', 'closed') or (consent_by is not null and consent_on is not null and consent_how is not null))
);
create index partner_referral_engagement on partner_referral (customer_id, engagement_id) where deleted_at is null;
call lotse.protect('partner_referral');

create table compat_case (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  case_id uuid,
  region text check (region in ('AMER', 'APJ', 'EMEA')),
  contact_id uuid,
  consent_by uuid,
  consent_on date,
  consent_how text check (consent_how in ('writing', 'mail', 'call', 'meeting')),
  product text,
  product_version text,
  publisher text,
  kind text,
  office_before text,
  office_after text,
  bitness text check (bitness in ('x86', 'x64', 'both')),
  windows_build text,
  worked_on text,
  steps text,
  expected text,
  seen text,
  users_affected integer check (users_affected >= 0),
  process text,
  workaround text,
  rollout_on date,
  -- Ids of findings of the readiness analysis, as they are written there.
  findings text[] not null default '{}',
  -- Steps of the vendor's service that are done, by id (packages/playbook).
  path_done text[] not null default '{}',
  -- What Lotse filled in, by field: as long as it stands there nobody has looked at it.
  prefilled jsonb not null default '{}',
  state text not null default 'prepared'
    check (state in ('prepared', 'submitted', 'inWork', 'resolved', 'notInScope', 'noFix')),
  number text,
  moves jsonb not null default '[]',
  moved_on date not null,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, contact_id) references contact (customer_id, id),
  foreign key (customer_id, consent_by) references contact (customer_id, id),
  check (state = 'prepared' or number is not null)
);
create index compat_case_engagement on compat_case (customer_id, engagement_id) where deleted_at is null;
call lotse.protect('compat_case');

create table account_message (
  customer_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  case_id uuid,
  reason text not null check (reason in ('priority', 'noIntent')),
  audience text not null check (audience in ('accountTeam', 'gmFta')),
  language text not null check (language in ('de', 'en')),
  subject text not null,
  text text not null,
  -- Contacts of the account side; an architect is whoever holds the role.
  recipient_ids uuid[] not null default '{}',
  -- The expert's approval for taking an architect in again.
  approved_by uuid references person (id),
  approved_on date,
  approval_words text,
  state text not null default 'drafted' check (state in ('drafted', 'sending', 'sent', 'failed', 'answered')),
  sent_on date,
  sent_by uuid references person (id),
  sent_way text check (sent_way in ('copied', 'file', 'lotse')),
  -- One a recipient: contact or person, how far it came, what went wrong. No address stands here.
  deliveries jsonb not null default '[]',
  replied_on date,
  reply_from uuid,
  reply_words text,
  created_at timestamptz not null default now(),
  created_by uuid references person (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references person (id),
  deleted_at timestamptz,
  deleted_by uuid references person (id),
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, engagement_id) references engagement (customer_id, id),
  foreign key (customer_id, reply_from) references contact (customer_id, id),
  check ((sent_on is null) = (state = 'drafted')),
  check ((approved_by is null) = (approved_on is null)),
  check ((replied_on is null) = (state <> 'answered')),
  check (audience = 'accountTeam' or state = 'drafted' or approved_on is not null)
);
create index account_message_engagement on account_message (customer_id, engagement_id) where deleted_at is null;
call lotse.protect('account_message');

alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check check (kind in ('personalLink', 'trackingCopy', 'notice', 'accountMessage'));

-- Logs hang at a compatibility case as other files hang at a task.
alter table document drop constraint document_attached_to_check;
alter table document add constraint document_attached_to_check
  check (attached_to in ('task', 'meeting', 'note', 'decision', 'checklistItem', 'compatCase'));
