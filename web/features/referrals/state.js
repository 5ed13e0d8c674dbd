/** The referral list. */
export const slice = {
    session: {
        /** The referral list: [{id, name, domains, what?, when?, contact?, version}], or null until it is loaded */
        referrals: null,
        /** The area of life by which it is filtered, or '' */
        referralArea: '',
        /**
         * The entry being written or removed: {referral: the existing one or null, now: what somebody else wrote meanwhile, domains, removing},
         * or null
         */
        referralForm: null,
    },
};
