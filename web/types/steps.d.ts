/** Steps and contacts. */

/** A step that is being written. */
type StepForm = Pick<Step, 'words'> & Partial<Step>;

interface ContactForm {
    id: string;
    place: 'card' | 'steps';
}
