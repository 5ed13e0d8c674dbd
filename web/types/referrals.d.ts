/** The form for writing or removing an entry of the referral list. */
interface ReferralForm {
    /** The existing entry, or null */
    referral: Referral | null;
    /** The version that somebody else saved meanwhile */
    now?: Referral | null;
    domains: string[];
    removing: boolean;
}

/** The text of an entry. */
type ReferralText = Record<'name' | 'interest' | 'what' | 'when' | 'distance' | 'contact', string>;
