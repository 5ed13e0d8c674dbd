import { number } from '../i18n/i18n.js';

/** Cells as the language has them. */
export const say = (t) => ({ number: (value) => (Number.isInteger(value) ? number(value) : number(value, Math.abs(value) >= 1000 ? 1 : 3)), yes: t('workbench.yes'), no: t('workbench.no'), fewer: (k) => t('workbench.fewer', { k }) });
