import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { byName } from '../../i18n/i18n.js';
import { textOf } from '../../lib/form-text.js';
import { colours, limits, shapes } from '../../model/strokes.js';
import { closeIcon, undoIcon } from '../../ui/icons.js';

/**
 * Drawing on the map during a conversation: pens, and marks, which need no pointer.
 * @type {ConversationPart}
 */
export function drawing(state, actions, t) {
    return html`
        <section class="drawing" aria-labelledby="drawing-title">
            <h3 class="caption" id="drawing-title">${t('drawing.title')}</h3>
            ${state.present ? nothing : pens(state, actions, t)}
            <label class="tick"><input type="checkbox" id="drawing-frozen" .checked=${live(state.frozen)}
                @change=${() => actions.toggleFrozen()}>${t('drawing.frozen')}</label>
            ${marks(state, actions, t)}
            <p class="soft">${t('drawing.hint')}</p>
        </section>`;
}

/**
 * The pens, their colours, and the undo button.
 * @type {ConversationPart}
 */
export function pens({ conversation: { drawing: drawn }, pen, penColour, wiped }, actions, t) {
    const strokes = drawn?.strokes.length ?? 0;
    const isEmpty = strokes + (drawn?.marks.length ?? 0) === 0;
    return html`
        <div class="chips-row" role="group" aria-label=${t('drawing.pens')}>${shapes.map((shape) => html`
            <button type="button" class="chip" data-pen=${shape} aria-pressed=${pen?.shape === shape}
                @click=${() => actions.takePen(shape)}>${t(`drawing.pen.${shape}`)}</button>`)}</div>
        <fieldset class="choices pen-colours"><legend class="hidden-text">${t('drawing.colour')}</legend>
            <div class="choices-row">${colours.map((colour) => html`
                <label><input type="radio" name="pen-colour" value=${colour} .checked=${live(penColour === colour)}
                    @change=${() => actions.colourPen(colour)}>
                    <span><i class="pen-dot pen-${colour}"
                        aria-hidden="true"></i>${t(`drawing.colour.${colour}`)}</span></label>`)}</div></fieldset>
        <p class="button-row">
            <button type="button" class="button" id="drawing-undo" ?disabled=${strokes === 0 && !wiped}
                @click=${() => actions.undoStroke()}>${undoIcon}${t(wiped ? 'drawing.bring-back'
                    : 'drawing.undo')}</button>
            <button type="button" class="button" id="drawing-wipe" ?disabled=${isEmpty}
                @click=${() => actions.wipeDrawing()}>${t('drawing.wipe')}</button>
        </p>`;
}

/** @type {(state: ConversationState, actions: PageActions, t: Translate) => Shown} */
function marks({ conversation, map }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const mark = (event) => {
        event.preventDefault();
        const data = new FormData(event.target);
        const alter = textOf(data, 'alter');
        if (alter) {
            actions.markPerson(alter, textOf(data, 'words').trim());
            event.target.reset();
        }
    };
    const all = (conversation.drawing?.marks ?? []).flatMap(({ alter, words }) => {
        const one = map.alters.find(({ id }) => id === alter);
        return one ? [{ ...one, words }] : [];
    });
    return map.alters.length === 0 ? nothing : html`
        <form class="drawing-mark" @submit=${mark}>
            <div class="field"><label for="drawing-alter">${t('drawing.mark')}</label>
                <select id="drawing-alter" name="alter">${[...map.alters].sort((a, b) =>
                    byName(a.name, b.name)).map(({ id, name }) => html`<option value=${id} translate="no"
                        dir="auto">${name}</option>`)}</select></div>
            <div class="field"><label for="drawing-words">${t('drawing.mark.words')}</label>
                <input id="drawing-words" name="words" type="text" maxlength=${limits.words} autocomplete="off"></div>
            <button type="submit" class="button">${t('drawing.mark.act')}</button>
        </form>
        ${all.length === 0 ? nothing : html`
            <ul class="drawing-marks" aria-label=${t('drawing.marked')}>${all.map(({ id, name, words }) => html`
                <li><span><bdi translate="no">${name}</bdi>${words ? html`: <span dir="auto">${words}</span>`
                    : nothing}</span>
                    <button type="button" class="plain" aria-label=${t('drawing.unmark', { name })}
                        @click=${() => actions.unmarkPerson(id)}>${closeIcon}</button></li>`)}</ul>`}`;
}
