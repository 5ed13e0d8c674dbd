/** The referral list. */
export const slice = {
    session: {
        /** The referral list; null until it is loaded @type {Referral[] | null} */
        referrals: null,
        /** The area of life by which it is filtered, or '' */
        referralArea: '',
        /** The topic by which it is filtered, or '' */
        referralInterest: '',
        /** The entry being written or removed @type {ReferralForm | null} */
        referralForm: null,
    },
};
