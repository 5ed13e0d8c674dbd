import { add, find, remove, setFields } from '../../model/edits.js';
import { forget, keep, keptForm } from '../../lib/drafts.js';
import { next, today } from '../../lib/dates.js';
import { day } from '../../i18n/i18n.js';
import { contactChanges, contactEdits } from './contact-edits.js';
import { stepWords } from './step-text.js';
import { contactEditing } from './contact-actions.js';

/** Small next steps, and contacts that took place. */
export function stepActions({ store, api, t, afterPaint, edits }) {
    const map = () => store.get().map;
    const noted = contactEditing({ store, afterPaint });
    const drafts = () => `step/${map().id}`;
    const narrow = matchMedia('(max-width: 819px)');
    const focus = (selector) => afterPaint(() => document.querySelector(selector)?.focus());

    /** Opens the form of a step: a new one, with or without an idea, or an existing one. */
    function write(form) {
        forget(drafts());
        keep(`${drafts()}/form`, JSON.stringify(form));
        store.update({ stepForm: form, tab: 'steps', sheet: true });
        focus('#step-words');
    }

    function closeForm(selector = '#step-new') {
        forget(drafts());
        store.update({ stepForm: null });
        focus(selector);
    }

    function setStep(id, fields, said) {
        edits.edit(setFields(map(), 'step', id, fields), said);
    }

    const plainActions = {
        /** Ideas about an alter, from an insight, or for the whole map ({}). On a narrow screen the card closes to make room. */
        showIdeas(about = {}) {
            store.update((state) => ({ ideas: about, ideasFrom: 0, tab: 'steps', sheet: true, guide: null,
                insight: about.insight ?? null, selected: narrow.matches ? null : state.selected }));
            afterPaint(() => {
                const title = document.querySelector('#ideas-title');
                title?.focus();
                title?.scrollIntoView({ block: 'nearest' });
            });
        },
        moreIdeas(from) {
            store.update({ ideasFrom: from });
            focus('#ideas-title');
        },

        writeStep: (fields = {}) => write({ words: '', ...fields }),
        takeIdea: (idea) => write({ ...idea, words: stepWords(t, map(), idea) }),
        takeOffer: ({ name, when }) => write({ words: t(when ? 'offer.step.when' : 'offer.step', { name, when }) }),
        changeStep: ({ id }) => write({ ...find(map(), 'step', id) }),
        leaveStep: () => closeForm(),

        /** After a reload: reopens the form, with the typed text (data-draft). */
        stepFormLeft() {
            return keptForm(`${drafts()}/form`);
        },

        /**
         * Saves a step: its text, alter, day and rhythm. If the text is changed on a later day, it becomes a new step:
         * the old one keeps its text and date.
         */
        saveStep({ id, way, insight }, fields) {
            const now = id && find(map(), 'step', id);
            const { words } = fields;
            const fresh = () => add('step', { ...fields, way, insight, state: 'open', on: today() });
            if (!now) {
                edits.edit([fresh()], t('steps.said.kept'));
            } else if (now.words === words || now.on === today()) {
                setStep(id, { ...fields, state: 'open' });
            } else {
                edits.edit([...setFields(map(), 'step', id, { state: 'changed' }), fresh()], t('steps.said.changed'));
            }
            closeForm();
        },

        /** A regular step moves to its next day, because it is done for this time. */
        doneStep(step) {
            if (step.every) {
                const then = next(step.day ?? today(), step.every, today());
                setStep(step.id, { day: then }, t('steps.said.again', { day: day(then) }));
            } else {
                setStep(step.id, { state: 'done' }, t('steps.said.done'));
            }
            focus('#steps-title');
        },
        /** Stops repeating a regular step. No reason is asked for. */
        endStep(step) {
            setStep(step.id, { state: 'done' }, t('steps.said.ended'));
            focus('#steps-title');
        },
        putStep(step, state) {
            setStep(step.id, { state }, t(`steps.said.${state}`));
            focus('#steps-title');
        },
        removeStep(step) {
            edits.edit(remove(map(), 'step', step.id));
            focus('#steps-title');
        },
        nameStepsBy: (calendarNames) => store.update({ calendarNames }),

        // --- contacts

        noteContact(contact) {
            const { alter, words } = contact;
            forget(`contact/${alter}`);
            const all = contactEdits(map(), words ? contact : { ...contact, words: undefined });
            const rests = all.filter(({ on, field, to }) => on === 'step' && field === 'state' && to === 'resting').length;
            edits.edit(all, t('contact.said', { name: find(map(), 'alter', alter).name, n: rests }));
            store.update({ card: 'read' });
            focus('#card-contact');
        },
        editContact: ({ id }, place) => noted.open(id, place),
        contactFormLeft: () => noted.left(),
        leaveContact: () => noted.close(),
        changeContact(contact, fields) {
            edits.edit(contactChanges(map(), contact, fields), t('contact.said.changed', { name: find(map(), 'alter', fields.alter).name }));
            noted.close();
        },
        removeContact(contact, place) {
            edits.edit(contactChanges(map(), contact, null));
            noted.backTo({ id: contact.id, place });
        },
        stepsAddress: (wish) => api.stepsAddress(map().id, wish),
    };

    return { actions: [plainActions] };
}
