import * as drafts from '../../lib/drafts.js';

/**
 * The prefix of the drafts of pages for a hard day, by map. Drafts are kept in this tab, so that a reload or opening
 * another map loses none.
 */
export const prefix = 'hard-day/';

/** @type {(map: string) => HardDayDraft | null} */
export const draft = (map) => drafts.keptForm(prefix + map);

/** @type {(map: string, draft: HardDayDraft) => void} */
export const keep = (map, draft) => drafts.keep(prefix + map, JSON.stringify(draft));

/** @type {(map: string) => void} */
export const forget = (map) => drafts.forget(prefix + map);

/** The number of unsaved pages. */
export const waiting = () => drafts.kept().filter(([name]) => name.startsWith(prefix)).length;
