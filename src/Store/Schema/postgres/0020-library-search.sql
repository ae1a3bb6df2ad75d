-- What is found in a version of a document, and at which paths it stood before. The same as the script of this number for SQLite.

-- Each word of a version once, as it is and as its stem: the program cuts words and finds stems, so that both engines find the same.
create table document_word (
  word    text collate "C" not null,
  stem    text collate "C" not null,
  edition text collate "C" not null references edition (id),
  primary key (word, edition)
);

create index document_word_stem on document_word (stem, edition);

create table document_address (
  address text collate "C" not null,
  edition text collate "C" not null references edition (id),
  primary key (address, edition)
);
