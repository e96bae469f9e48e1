-- Messages with notices: whose address of Teams a card was written for, and those that are not through at a glance.

set local search_path = lotse, public;

-- The person, or the organisation (all-zero id); null only for messages of before, whose address is looked up when sent.
alter table teams_message add column owner_id uuid;

create index teams_message_not_sent on teams_message (id) where state <> 'sent';
create index mail_not_sent on mail (id) where state <> 'sent';
