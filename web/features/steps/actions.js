import { add, remove, setFields } from '../../model/edits.js';
import { find } from '../../model/elements.js';
import { forget, keep, keptForm } from '../../lib/drafts.js';
import { next, today } from '../../lib/dates.js';
import { focusOn } from '../../lib/focus.js';
import { openMap } from '../../core/open-map.js';
import { day } from '../../i18n/i18n.js';
import { contactChanges, contactEdits } from './contact-edits.js';
import { stepWords } from './step-text.js';
import { contactEditing } from './contact-actions.js';

/**
 * Small next steps, and contacts that took place.
 * @param {PageContext & {edits: ReturnType<EditActions>}} context
 */
export function stepActions({ store, api, t, afterPaint, edits }) {
    const map = () => openMap(store);
    const noted = contactEditing({ store, afterPaint });
    const drafts = () => `step/${map().id}`;
    const narrow = matchMedia('(max-width: 819px)');
    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));

    /**
     * Opens the form of a step: a new one, with or without an idea, or an existing one.
     * @type {(form: StepForm) => void}
     */
    function write(form) {
        forget(drafts());
        keep(`${drafts()}/form`, JSON.stringify(form));
        store.update({ stepForm: form, tipIndex: 0, panelTab: 'steps', sheetOpen: true });
        focus('#step-words');
    }

    /** @type {(selector?: string) => void} */
    function closeForm(selector = '#step-new') {
        forget(drafts());
        store.update({ stepForm: null });
        focus(selector);
    }

    /** @type {(id: string, fields: AnswersOf<Step>, said?: string) => void} */
    function setStep(id, fields, said) {
        edits.edit(setFields(map(), 'step', id, fields), said);
    }

    const plainActions = {
        /**
         * Shows ideas about an alter, from an insight, or for the whole map ({}). On a narrow screen the card closes.
         * @type {(about?: IdeaSubject) => void}
         */
        showIdeas(about = {}) {
            store.update((state) => ({ ideas: about, firstIdea: 0, panelTab: 'steps', sheetOpen: true, guide: null,
                insight: about.insight ?? null, selected: narrow.matches ? null : state.selected }));
            afterPaint(() => {
                focusOn('#ideas-title');
                document.querySelector('#ideas-title')?.scrollIntoView({ block: 'nearest' });
            });
        },
        /** @type {(from: number) => void} */
        moreIdeas(from) {
            store.update({ firstIdea: from });
            focus('#ideas-title');
        },

        nextTip: () => store.update((state) => ({ tipIndex: state.tipIndex + 1 })),

        /** @type {(fields?: Partial<StepForm>) => void} */
        writeStep: (fields = {}) => write({ words: '', ...fields }),
        /** @type {(idea: StepIdea) => void} */
        takeIdea: (idea) => write({ ...idea, words: stepWords(t, map(), idea) }),
        /** @type {(referral: Referral) => void} */
        takeOffer: ({ name, when }) => write({ words: t(when ? 'offer.step.when' : 'offer.step', { name, when }) }),
        /** @type {(step: Step) => void} */
        changeStep: ({ id }) => write({ ...find(map(), 'step', id) }),
        leaveStep: () => closeForm(),

        /**
         * Reopens the form after a reload, with the typed text (data-draft).
         * @type {() => StepForm | null}
         */
        stepFormLeft() {
            return keptForm(`${drafts()}/form`);
        },

        /**
         * Saves a step: its text, alter, day and rhythm. If the text is changed on a later day, a new step is created,
         * and the old one keeps its text and date.
         * @type {(form: StepForm, fields: StepAnswers) => void}
         */
        saveStep({ id, way, insight }, fields) {
            const now = id && find(map(), 'step', id);
            const { words } = fields;
            const fresh = () => add('step', { ...fields, way, insight, state: 'open', on: today() });
            if (!id || !now) {
                edits.edit([fresh()], t('steps.said.kept'));
            } else if (now.words === words || now.on === today()) {
                setStep(id, { ...fields, state: 'open' });
            } else {
                edits.edit([...setFields(map(), 'step', id, { state: 'changed' }), fresh()], t('steps.said.changed'));
            }
            closeForm();
        },

        /**
         * Marks a step as done. A regular step moves to its next day.
         * @type {(step: Step) => void}
         */
        doneStep(step) {
            if (step.every) {
                const then = next(step.day ?? today(), step.every, today());
                setStep(step.id, { day: then }, t('steps.said.again', { day: day(then) }));
            } else {
                setStep(step.id, { state: 'done' }, t('steps.said.done'));
            }
            focus('#steps-title');
        },
        /**
         * Ends a regular step, without asking for a reason.
         * @type {(step: Step) => void}
         */
        endStep(step) {
            setStep(step.id, { state: 'done' }, t('steps.said.ended'));
            focus('#steps-title');
        },
        /** @type {(step: Step, state: string) => void} */
        putStep(step, state) {
            setStep(step.id, { state }, t(`steps.said.${state}`));
            focus('#steps-title');
        },
        /** @type {(step: Step) => void} */
        removeStep(step) {
            edits.edit(remove(map(), 'step', step.id));
            focus('#steps-title');
        },
        /** @type {(calendarNames: 'full' | 'initials') => void} */
        nameStepsBy: (calendarNames) => store.update({ calendarNames }),

        // --- contacts

        /** @type {(contact: ContactAnswers) => void} */
        noteContact(contact) {
            const { alter, words } = contact;
            forget(`contact/${alter}`);
            const all = contactEdits(map(), words ? contact : { ...contact, words: undefined });
            const rests =
                all.filter(({ on, field, to }) => on === 'step' && field === 'state' && to === 'resting').length;
            edits.edit(all, t('contact.said', { name: find(map(), 'alter', alter).name, n: rests }));
            store.update({ cardMode: 'read', contactJustNoted: alter, tipIndex: 0 });
            focus('#card-contact');
        },
        /** @type {(contact: Contact, place: ContactForm['place']) => void} */
        editContact: ({ id }, place) => noted.open(id, place),
        contactFormLeft: () => noted.left(),
        leaveContact: () => noted.close(),
        /** @type {(contact: Contact, fields: ContactAnswers) => void} */
        changeContact(contact, fields) {
            edits.edit(
                contactChanges(map(), contact, fields),
                t('contact.said.changed', { name: find(map(), 'alter', fields.alter).name }),
            );
            noted.close();
        },
        /** @type {(contact: Contact, place: ContactForm['place']) => void} */
        removeContact(contact, place) {
            edits.edit(contactChanges(map(), contact, null));
            noted.backTo({ id: contact.id, place });
        },
        /** @type {(options: {names?: string, step?: string}) => string} */
        stepsAddress: (options) => api.stepsAddress(map().id, options),
    };

    return { actions: [plainActions] };
}
