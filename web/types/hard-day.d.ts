/** The page for a hard day. */

type HardDayText = 'helps' | 'urgent' | 'signs' | 'say';

type HardDayQuestion = 'call-0' | 'call-1' | 'call-2' | HardDayText;
