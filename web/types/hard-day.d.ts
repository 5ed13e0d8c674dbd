/** The page for a hard day. */

type HardDayText = 'helps' | 'urgent' | 'signs' | 'say';

/** The page as it was written here, and what the writer saw before. */
interface HardDayDraft {
    from: HardDay;
    page: HardDay;
}

type HardDayQuestion = 'call-0' | 'call-1' | 'call-2' | HardDayText;
