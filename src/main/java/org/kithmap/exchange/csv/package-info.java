/// The CSV collections of social research, which Kithmap imports.
///
/// # CSV
///
/// A list of alters, and optionally lists of egos and of ties between alters. Several files are
/// read together, and are recognised by their columns, whatever their names. The separator is a
/// comma, semicolon or tab; UTF-8 with or without byte order mark; a header; up to 5 MB and 50,000
/// rows per file.
///
/// - Columns are recognised by the names in [CsvField], in any case and with any punctuation:
///   `alter.clo`, `Closeness`. Their values are understood in several languages (`words.txt`).
///   `relation_friend` or `emotional_support` may also be yes/no columns.
/// - Unknown columns are kept as notes: "alter.sex: Female". The report says what each column
///   became, and names each value and row that was left out, with line and column.
/// - Empty cells, NA and similar values mean "not answered". The apostrophe that protects a text
///   that starts with `=`, `+`, `-` or `@` in spreadsheet programs is removed.
/// - A row is an alter, or one support of an alter: rows of the same alter are merged. Support
///   without a direction counts as received. Contact without a direction counts for both.
/// - The id replaces a missing name. Without a column for egos, the file is one map, named after
///   the file.
/// - A pair counts once, in any order and however often it is listed. A weight of 0 means no tie.
/// - A map is recognised by the content of its rows, so that importing the same files twice creates
///   no duplicates, in any order.
@NullMarked
package org.kithmap.exchange.csv;

import org.jspecify.annotations.NullMarked;
