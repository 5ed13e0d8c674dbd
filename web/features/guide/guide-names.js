import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { draft } from '../../lib/drafts.js';
import { prompts } from './prompts.js';
import { closeIcon } from '../../ui/icons.js';
import { nameOf } from '../../ui/names.js';

const longest = 120;

/**
 * Listing people by a prompt: a field for names, and those listed already. Enter on an empty line goes to the next
 * screen, which also adds the typed names.
 * @type {GuideContent<ListScreen>}
 */
export function names({ prompt }, state, actions, t) {
    const { variants, listed } = prompts[prompt];
    const there = state.map.alters.filter(listed);
    const name = `guide/${state.map.id}/${prompt}`;
    /** @type {(event: FormEvent & SubmitEvent) => void} */
    const add = (event) => {
        event.preventDefault();
        const form = event.target;
        const field = form.querySelector('textarea');
        let afterwards = () => field?.focus();
        if (!field) {
            return;
        }
        const on = event.submitter?.id === 'guide-next';
        const lines = field.value.split('\n').map((line) => line.trim().slice(0, longest)).filter(Boolean);
        if (lines.length === 0) {
            actions.nextScreen();
            return;
        }
        if (on) {
            afterwards = () => actions.nextScreen();
        }
        const chosen = variants[Number(new FormData(form).get('variant') ?? 0)];
        actions.listNames(lines, chosen.fields, name);
        field.value = '';
        afterwards();
    };
    /** @type {(event: KeyboardEvent & EventAt<HTMLTextAreaElement>) => void} */
    const enter = (event) => {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            event.target.form?.requestSubmit();
        }
    };
    const body = html`
        <form class="form" id="guide-form" novalidate @submit=${add}>
            ${variants.length === 1 ? nothing : html`
                <fieldset class="choices">
                    <legend>${t('guide.variant')}</legend>
                    <div class="choices-row">${variants.map(({ label }, at) => html`
                        <label><input type="radio" name="variant" value=${at}
                            ?checked=${at === 0}><span>${t(label)}</span></label>`)}</div>
                </fieldset>`}
            <div class="field guide-field">
                <label for="guide-names">${t('add.names')}</label>
                <textarea id="guide-names" name="names" rows="1" autocomplete="off" data-draft=${name}
                    aria-describedby="guide-names-hint"
                    .value=${live(draft(name) ?? '')} @keydown=${enter}></textarea>
                <button type="submit" class="button guide-add">${t('guide.names.add')}</button>
                <p class="soft" id="guide-names-hint">${t('guide.names.hint')}</p>
            </div>
        </form>
        ${there.length === 0 ? nothing : html`
            <ul class="chips-row guide-listed" aria-label=${t('guide.listed')}>${there.map((alter) => html`
                <li class="listed"><span>${nameOf(alter.name)}</span><button type="button" class="plain small"
                    aria-label=${t('guide.unlist', { name: alter.name })}
                    @click=${() => actions.unlist(alter.id)}>${closeIcon}</button></li>`)}</ul>`}`;
    return { question: t(`guide.list.${prompt}`), hint: t(`guide.list.${prompt}.hint`), body };
}
