/** The texts of a practice about itself; each may be absent. */

type ProfileText = 'name' | 'contact' | 'purpose' | 'rights';

interface PracticeProfile extends Partial<Record<ProfileText, string>> {
    version: number;
}

/** The profile for the signed-in account. */
interface ProfileForAccount {
    profile: PracticeProfile;
    /** The account has not read the current privacy notice */
    unread?: boolean;
    /** The day on which the account last confirmed that it has read the notice */
    readOn?: string;
}

/** The form for the profile. */
interface ProfileForm {
    /** The version that somebody else saved meanwhile */
    now?: PracticeProfile;
}
