-- What one person of the office notes for themselves about a meeting. Nobody else reads it, so it stands apart from every paper, and no audit row
-- holds a word of it. Unlike papers it is written over: only the last text is kept.
-- The same as the script of this number for SQLite.

create table private_note (
  account  text collate "C" not null,
  about    text collate "C" not null,
  content  text collate "C" not null,
  saved_at text collate "C" not null,
  primary key (account, about)
);
