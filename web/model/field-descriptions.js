import { day, list } from '../i18n/i18n.js';
import { circumstances, sinceWords } from './alter-descriptions.js';

/** @type {(t: Translate, field: string) => string} */
export const fieldName = (t, field) => t(`field.${field}`);

/**
 * An answer of a card in the words of the card.
 * @type {(t: Translate, field: string, value: any) => string}
 */
export function fieldValue(t, field, value) {
    if (circumstances.some((circumstance) => circumstance === field)) {
        return t(value ? 'value.yes' : 'value.none'); // removing a tick is not the answer "no"
    }
    if (value === null || value === undefined) {
        return t('value.none');
    }
    switch (field) {
        case 'kind': return t(`kind.${value}`);
        case 'phase': return t(`phase.${value}`);
        case 'closeness': return t(`closeness.${value}`);
        case 'comfort': return t(`comfort.${value}`);
        case 'contactFromThem': case 'contactFromMe': return t(`frequency.${value}`);
        case 'relations': return list(value.map((/** @type {string} */ relation) => t(`relation.${relation}`)));
        case 'qualities': return list(value);
        case 'lastContact': return day(value);
        case 'since': return sinceWords(fieldName(t, field), value);
        case 'notes': return t('value.written');
        default: return String(value);
    }
}
