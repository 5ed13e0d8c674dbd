/** The page for a hard day. */

type HardDayText = 'helps' | 'urgent' | 'signs' | 'say';

/** A draft of the page, with the version that its writer saw before. */
interface HardDayDraft {
    from: HardDay;
    page: HardDay;
}

type HardDayQuestion = 'call-0' | 'call-1' | 'call-2' | HardDayText;
