import { picture } from '../../canvas/render/export-svg.js';
import { withOtherIds } from '../../canvas/render/svg-tree.js';
import { frameFor } from '../../canvas/layout/frame.js';
import { initials } from '../../canvas/render/labels.js';
import { signLabel, signsInOrder } from '../../canvas/render/legend.js';
import { signsOf } from '../../canvas/render/signs.js';
import { masked, maskedName } from '../../canvas/render/name-masking.js';
import { paperPalette } from '../../canvas/render/palette.js';
import { compose } from '../../canvas/render/scene.js';
import { agreedLine, asked, insightOf, nextDay } from './model.js';
import { capital, day, inLanguage, t } from '../../i18n/i18n.js';
import { sentence, text } from '../../model/insight-format.js';
import { hasMap } from '../../core/open-map.js';
import { seen } from '../../model/visibility.js';
import { counted } from '../../model/shared-parts.js';

/** The sizes (px) in which the map is laid out, so that names are readable in each; handout.css chooses by the room. */
const SIZES = [600, 500, 420, 340];
/** The number of lines of each kind that fit on one page. */
const MAX_LINES = 10;

/**
 * Remakes the handout whenever its content has changed, as long as it is shown.
 * @type {(store: Store<State>) => (state: State) => Promise<void>}
 */
export function summaryKeeper(store) {
    let made = '';
    return async (state) => {
        const { conversationStage, conversation, insights, language } = state;
        const tag = state.summaryLanguage ?? language;
        const wanted = conversationStage === 'after' && conversation && hasMap(state)
            ? [
                conversation.id, JSON.stringify(conversation), state.summaryNames, tag, insights?.length,
                state.revision, state.sectors, nextDay(conversation, state.conversations?.led ?? []),
            ].join()
            : '';
        if (wanted !== made) {
            made = wanted;
            const summary = wanted && conversation && hasMap(state)
                ? await summaryPage({ ...state, conversation }, tag)
                : null;
            if (made === wanted) {
                store.update({ summary });
            }
        }
    };
}

/**
 * The handout after a conversation: the map, what was appreciated, discussed and agreed. It has its own language and
 * its own way of showing names; it consists of texts and a drawing, so that it stays the same when the page's language
 * changes.
 * @type {(state: ConversationState, language: string) => Promise<Handout>}
 */
function summaryPage(state, language) {
    return inLanguage(language, () => {
        const { map, conversation, insightCatalogue, insights, account, summaryNames: names } = state;
        const masking = { ...map, alters: map.alters.map((alter) => ({ ...alter, name: maskedName(alter, names) })) };
        const talked = conversation.agenda.filter((topic) => topic.talked);
        /** @type {(topic: Topic) => boolean} */
        const dear = (topic) => insightOf(topic, insightCatalogue)?.section === 'appreciate';
        return {
            language,
            title: t('summary.title'),
            names: [map.name, account?.name, ...masking.alters.map(({ name }) => name)],
            line: [
                names === 'shown' ? map.name : names === 'initials' ? initials(map.name) : null, day(conversation.on),
                map.access?.own ? null : account?.name,
            ].filter(Boolean).join(' · '),
            parts: [
                part(
                    'appreciated',
                    talked.filter(dear).map((topic) =>
                        appreciated(topic, { insightCatalogue, insights, names }, masking)
                    ),
                ),
                part(
                    'talked', talked.filter((topic) => !dear(topic)).map((topic) => asked(t, topic, insightCatalogue)),
                ),
                part(
                    'agreed',
                    conversation.agreed.map((one) =>
                        agreedLine(one, map, (alter) => maskedName(alter, names))).filter((words) => words !== null),
                ),
                part(
                    'next',
                    [nextDay(conversation, state.conversations?.led ?? [])].flatMap((on) => (on ? [day(on)] : [])),
                ),
            ].filter((one) => one !== null),
            shared: conversation.shared?.trim()
                ? { title: t('summary.shared'), words: conversation.shared.trim() }
                : null,
            more: t('summary.cut'),
            pictures: SIZES.map((size) => drawing(state, names, size)),
            about: counted(t, 'view-options.present.label', map, map.alters.length),
        };
    });
}

/** @type {(name: string, lines: string[]) => HandoutPart | null} */
function part(name, lines) {
    const shown = lines.length > MAX_LINES
        ? [...lines.slice(0, MAX_LINES - 1), capital(t('list.more', { n: lines.length - MAX_LINES + 1 }))]
        : lines;
    return lines.length === 0 ? null : { name, title: t(`summary.${name}`), lines: shown };
}

/**
 * An insight as a sentence if names may be read, otherwise its title: without the names, the sentence would be
 * incomplete.
 * @type {(topic: Topic, about: Pick<State, 'insightCatalogue' | 'insights'> & {names: NameVisibility},
 *     map: SupportMap) => string}
 */
function appreciated(topic, { insightCatalogue, insights, names }, map) {
    const about = insightOf(topic, insightCatalogue);
    const result = insights?.find(({ key }) => key === topic.key);
    return !about
        ? ''
        : result?.found && names !== 'hidden'
        ? sentence(t, map, about, result)
        : text(t, about, 'title');
}

/** @type {(state: MapState, names: NameVisibility, size: number) => Drawing} */
function drawing({ map, sectors, only, hidden, filter, language }, names, size) {
    const looks = { sectors, only, sizeBy: 'same', language };
    const frame = frameFor(size, size, true);
    const shown = seen(map, { hidden, filter, sectors, only });
    const scene = {
        ...masked(compose(map, looks, frame, t), names, t), frame, palette: paperPalette(), seen: shown, hulls: false,
        t,
        view: { highlighted: null, search: '', circle: null, focus: null, seen: shown, sectors, only },
    };
    const signs = signsInOrder(
        signsOf({
            ...map, alters: map.alters.filter(({ id }) => shown.alters.has(id)), supports: shown.supports,
            ties: shown.ties,
        }, sectors),
    );
    const drawn = picture(scene, {
        title: '', description: counted(t, 'view-options.present.label', map, shown.alters.size),
        signs: signs.map((key) => [key, signLabel(t, key)]),
    });
    return withOtherIds(drawn, 'picture-', `picture-${size}-`);
}
