/// Files in, files out: Kithmap's own JSON, and the CSV collections of social research.
///
/// Start at [ImportFormat], the list of what is read. A format turns files into a [ParsedFiles]
/// (maps and a report) and touches nothing; [Importer] brings the maps of a reading into an
/// account, each whole or not at all; [ExchangeRoutes] and [ImportCommand] are its two doors. It
/// must not know insights, nor how a graph is asked: maps go through [org.kithmap.map.MapStore].
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
/// - UTF-8, up to 5 MB, at most 1,000 alters, 1,000 reflections, 1,000 steps, 5,000 contacts and
///   100 views a map. Required are the envelope's three fields, a map's `name`, an alter's `id` and
///   `name`, a tie's `a` and `b`, a support's `alter` and `direction`, a reflection's `id`,
///   `question` and `on`, a step's `id`, `words` and `on`, a contact's `id`, `alter` and `on`, a
///   view's three fields. What has no answer is left out, never null.
/// - `kind` is person, pet, place, thing, group or belief (left out: person); `phase` past, present
///   or hoped (left out: present). `closeness` goes from 1, furthest away, to 5, very close,
///   `comfort` from 1, not at ease, to 5. A step's `state` is open (also where it is left out),
///   done, not-now, changed or resting. A place is two numbers from 0 to 1, along the sector and
///   across the ring. The other lists are those of [org.kithmap.map], by their keys.
/// - An `id` is any text of up to 64 characters that is there once in its list; ties, supports,
///   steps and contacts speak of an alter by its own. A map's `id` may be left out. UUIDs are kept,
///   so that an export finds its way back; other ids are replaced on the way in.
/// - The reader is strict. An unknown field, a wrong type, a word that is in no list: the file is
///   refused, with line, column and what to do. A map of good form that can't be (closeness 9, a
///   tie to nobody) fails alone.
/// - A file of a newer version is refused kindly. Whoever changes the format raises the version and
///   keeps reading the old.
///
/// # CSV
///
/// A list of alters, and if there are any, lists of egos and of ties between alters; several files
/// at once, told apart by their columns, whatever their names. Comma, semicolon or tab; UTF-8 with
/// or without byte order mark; a header; up to 5 MB and 50,000 rows a file.
///
/// - Columns are recognised by the names in [CsvField], whatever their case and punctuation:
///   `alter.clo`, `Closeness`. Words in them are understood in several languages (`words.txt`).
///   `relation_friend` or `emotional_support` may also be columns of yes and no.
/// - What no column is known for stays as a note, "alter.sex: Female". The report says what every
///   column became, and names each value and row that was left out, with line and column.
/// - Empty, NA and their like mean "not answered". An apostrophe before `=`, `+`, `-` or `@`, which
///   spreadsheet programs want, is taken off.
/// - A row is an alter, or one support of an alter: rows with the same alter are put together.
///   Where no direction of support is said, it is received. Contact without a direction counts for
///   both.
/// - Without a name, the id stands in; without a column for egos, the file is one map, named after
///   it.
/// - A pair counts once, in whatever order and however often it is listed. A tie of weight 0 is
///   none.
/// - A map is known again by what its rows say, so that the same files bring nothing twice,
///   whatever their order.
@NullMarked
package org.kithmap.exchange;

import org.jspecify.annotations.NullMarked;
