-- Links to other sites, as they were when they were last looked at.
-- The same as the script of this number for SQLite.

create table outside_link (
  address     text collate "C" not null primary key,
  state       text collate "C" not null,
  asked_by    text collate "C" not null,
  asked_at    text collate "C" not null,
  beat_at     text collate "C" not null,
  checked_at  text collate "C",
  outcome     text collate "C" not null default '',
  said        text collate "C" not null default '',
  ends_at     text collate "C" not null default '',
  well_at     text collate "C",
  failing_at  text collate "C",
  failed_on   text collate "C" not null default '',
  failed_days integer not null default 0
);
