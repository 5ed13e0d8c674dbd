/** What a practice says about itself; every text may be missing. */

type ProfileText = 'name' | 'contact' | 'purpose' | 'rights';

interface PracticeProfile extends Partial<Record<ProfileText, string>> {
    version: number;
}

/** The profile as the account that is signed in finds it. */
interface ProfileForAccount {
    profile: PracticeProfile;
    /** There is a privacy notice that the account has not read as it is now */
    unread?: boolean;
    /** The day on which the account last confirmed to have read the notice */
    readOn?: string;
}

/** The profile is being written. */
interface ProfileForm {
    /** What somebody else wrote meanwhile */
    now?: PracticeProfile;
}
