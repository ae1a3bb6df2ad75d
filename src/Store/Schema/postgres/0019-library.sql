-- Files that people bring to publish them as documents: what the scanner said of each, and who let one through that it had blocked. The same as the script of this number for SQLite.

create table upload (
  id             bigint not null generated always as identity primary key,
  file           text collate "C" not null,
  sha256         text collate "C" not null,
  uploaded_by    text collate "C" not null,
  uploaded_at    text collate "C" not null,
  state          text collate "C" not null default 'waiting',
  beat_at        text collate "C" not null,
  kind           text collate "C" not null default '',
  verdict        text collate "C" not null default '',
  findings       text collate "C" not null default '[]',
  clean_sha256   text collate "C",
  overridden_by  text collate "C" not null default '',
  overridden_at  text collate "C" not null default '',
  overridden_why text collate "C" not null default ''
);

create index upload_sha256 on upload (sha256);

-- What was brought and what was cleaned, byte for byte, with the words that may be searched in it.
create table file_content (
  sha256 text collate "C" not null primary key,
  bytes  bytea not null,
  words  text collate "C" not null default ''
);

-- The files of a version of a document. Only what the scanner passed, what was cleaned and what was let through can stand here, and only here is a file served from.
create table document_file (
  edition text collate "C" not null references edition (id),
  name    text collate "C" not null,
  sha256  text collate "C" not null references file_content (sha256),
  primary key (edition, name)
);
