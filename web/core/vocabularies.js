/**
 * The closed lists of the domain, in their order; their names are in i18n/. The server has the same lists in
 * org.kithmap.map.
 */
export const domains = ['living', 'learning', 'financial', 'leisure', 'work', 'wellbeing', 'intimacy', 'spirituality'];
/** @type {Direction[]} */
export const directions = ['received', 'given'];
export const types = ['emotional', 'practical', 'material', 'informational', 'companionship'];
export const kinds = ['person', 'pet', 'place', 'thing', 'group', 'belief'];
export const phases = ['present', 'past', 'hoped'];
export const frequencies = ['daily', 'weekly', 'monthly', 'yearly', 'never'];

/** The relations that are professional. */
export const practitioners = ['mentor', 'carer', 'case-manager', 'therapist', 'doctor', 'bank'];
export const relations = [
    'partner', 'family', 'child', 'friend', 'buddy', 'peer', 'support-group', 'neighbour', 'colleague', 'club',
    'acquaintance', ...practitioners, 'spiritual', 'higher-power', 'other',
];
