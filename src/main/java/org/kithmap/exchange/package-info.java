/// Import and export: Kithmap's own JSON, and the CSV collections of social research.
///
/// Start at [ImportFormat], the list of formats that can be read. A format parses files into a
/// [ParsedFiles] (maps and a report) and has no side effects. [Importer] writes the parsed maps
/// into an account, each completely or not at all. [ExchangeRoutes] and [ImportCommand] are the two
/// entry points. This package must not depend on insights or run queries: it accesses maps through
/// [org.kithmap.map.MapStore].
///
/// # Kithmap JSON, version 1
///
/// ```json
/// {
///   "format": "kithmap",
///   "version": 1,
///   "maps": [
///     {
///       "id": "b8f7a2de-4a51-4f0e-9a3c-2f6d6f1f0c11",
///       "name": "Noor",
///       "notes": "…",
///       "alters": [
///         {
///           "id": "bo", "name": "Bo", "kind": "person", "relations": ["friend"],
///           "closeness": 4, "comfort": 5, "phase": "present", "since": "2019",
///           "contactFromThem": "weekly", "contactFromMe": "monthly", "lastContact": "2026-10-02",
///           "newer": true, "wantMore": true, "strained": true, "died": true,
///           "qualities": ["patient"], "symbol": "🐕", "notes": "…",
///           "places": {"domain": [0.5, 0.25], "relation": [0, 1], "group": [0.1, 0.1], "free": [0.75, 0.5]}
///         }
///       ],
///       "ties": [{"a": "bo", "b": "al", "weight": 2}],
///       "supports": [
///         {"alter": "bo", "direction": "received", "type": "emotional", "domain": "wellbeing", "benefits": ["empathy"]}
///       ],
///       "reflections": [
///         {"id": "r1", "question": "give-and-take", "answer": "partly", "words": "…", "on": "2026-10-02"}
///       ],
///       "steps": [
///         {"id": "s1", "words": "Have coffee with Bo", "way": "eat-together", "alter": "bo", "insight": "two-way",
///          "day": "2026-10-09", "every": "fortnightly", "state": "open", "on": "2026-10-02"}
///       ],
///       "contacts": [
///         {"id": "c1", "alter": "bo", "on": "2026-10-02", "channel": "call", "first": "me", "words": "…"}
///       ],
///       "views": [{"id": "v1", "name": "For the talk", "settings": "{\"arrange\": \"group\"}"}]
///     }
///   ]
/// }
/// ```
///
/// - UTF-8, up to 5 MB; at most 1,000 alters, 1,000 reflections, 1,000 steps, 5,000 contacts and
///   100 views per map. These fields are required: the three of the envelope; a map's `name`; an
///   alter's `id` and `name`; a tie's `a` and `b`; a support's `alter` and `direction`; a
///   reflection's `id`, `question` and `on`; a step's `id`, `words` and `on`; a contact's `id`,
///   `alter` and `on`; all three of a view. A field without an answer is omitted, never null.
/// - `kind` is person, pet, place, thing, group or belief (default: person); `phase` is past,
///   present or hoped (default: present). `closeness` goes from 1 (furthest away) to 5 (very
///   close), `comfort` from 1 (not at ease) to 5 (quite at ease). A step's `state` is open (the
///   default), done, not-now, changed or resting. A place is two numbers from 0 to 1, along the
///   sector and across the ring. The other lists are those of [org.kithmap.map], by their keys.
/// - An `id` is any text of up to 64 characters that is unique in its list; ties, supports, steps
///   and contacts refer to an alter by its id. A map's `id` is optional. UUIDs are kept, so that an
///   exported map is recognised when it is imported again; other ids are replaced at import.
/// - The reader is strict. An unknown field, a wrong type or a word that is in no list makes the
///   whole file invalid, with line, column and a suggested fix. A well-formed map that is invalid
///   (closeness 9, a tie to an unknown alter) fails alone.
/// - A file of a newer version is rejected with advice to update Kithmap. A change of the format
///   must raise the version, and the older versions must remain readable.
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
package org.kithmap.exchange;

import org.jspecify.annotations.NullMarked;
