/** An entry of the referral list that is being written or removed. */
interface ReferralForm {
    /** The existing entry, or null */
    referral: Referral | null;
    /** What somebody else wrote meanwhile */
    now?: Referral | null;
    domains: string[];
    removing: boolean;
}

/** The text of an entry. */
type ReferralText = Record<'name' | 'interest' | 'what' | 'when' | 'distance' | 'contact', string>;
