/// Kithmap's own JSON, which it exports and imports.
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
///       "views": [{"id": "v1", "name": "For the talk", "settings": "{\"arrange\": \"group\"}"}],
///       "hardDay": {
///         "calls": [{"name": "Bo", "goodFor": "going for a walk", "phone": "…"}],
///         "helps": "…", "signs": "…", "say": "…", "urgent": "…"
///       }
///     }
///   ]
/// }
/// ```
///
/// - UTF-8, up to 5 MB; at most 1,000 alters, 1,000 reflections, 1,000 steps, 5,000 contacts and
///   100 views per map. These fields are required: the three of the envelope; a map's `name`; an
///   alter's `id` and `name`; a tie's `a` and `b`; a support's `alter` and `direction`; a
///   reflection's `id`, `question` and `on`; a step's `id`, `words` and `on`; a contact's `id`,
///   `alter` and `on`; all three of a view; the `name` of somebody to call, of whom there are at
///   most three. A field without an answer is omitted, never null.
/// - The fields of an alter are those of [org.kithmap.map.AlterField#ALL]; the object above is an
///   example.
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
@NullMarked
package org.kithmap.exchange.json;

import org.jspecify.annotations.NullMarked;
