-- Papers of the office's own, such as a statement. Each version is an edition without readings, so that it is proposed, approved, shown and
-- taken back by the same rule as everything else; here is of which paper it is a version, and who wrote it. The same as the script of this number for SQLite.

create table paper_version (
  edition text collate "C" not null primary key references edition (id),
  kind    text collate "C" not null,
  name    text collate "C" not null
);

create index paper_version_name on paper_version (kind, name);

-- Everybody who wrote something of a version: none of them approves it.
create table paper_author (
  edition text collate "C" not null references edition (id),
  author  text collate "C" not null,
  primary key (edition, author)
);

-- A paper while it is written. Every saving is a row of its own, so that nothing is lost and every difference can be shown.
create table paper_draft (
  kind     text collate "C" not null,
  name     text collate "C" not null,
  revision integer not null,
  content  text collate "C" not null,
  saved_by text collate "C" not null,
  saved_at text collate "C" not null,
  primary key (kind, name, revision)
);
