import * as drafts from '../../lib/drafts.js';

/** Pages for a hard day that are not saved yet, by map: kept in this tab, so that a reload or another map loses none. */
export const prefix = 'hard-day/';

/** @type {(map: string) => HardDayDraft | null} */
export const draft = (map) => drafts.keptForm(prefix + map);

/** @type {(map: string, draft: HardDayDraft) => void} */
export const keep = (map, draft) => drafts.keep(prefix + map, JSON.stringify(draft));

/** @type {(map: string) => void} */
export const forget = (map) => drafts.forget(prefix + map);

/** How many are not saved. */
export const waiting = () => drafts.kept().filter(([name]) => name.startsWith(prefix)).length;
