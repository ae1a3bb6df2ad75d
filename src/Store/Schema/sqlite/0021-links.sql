-- Links to other sites, as they were when they were last looked at.

create table outside_link (
  address     text not null primary key,
  state       text not null,
  asked_by    text not null,
  asked_at    text not null,
  beat_at     text not null,
  checked_at  text,
  outcome     text not null default '',
  said        text not null default '',
  ends_at     text not null default '',
  well_at     text,
  failing_at  text,
  failed_on   text not null default '',
  failed_days integer not null default 0
);
