import { isExample } from '../core/permissions.js';

/**
 * The title of the window. It names the open page but no person, because the browser keeps it in its history and shows
 * it on the screen.
 * @type {(state: State, t: Translate) => string}
 */
export function title(state, t) {
    const page = pageOf(state);
    return page ? t('app.title', { page: t(page) }) : t('app.name');
}

/** @type {(state: State) => string | null} */
function pageOf(state) {
    switch (state.view) {
        case 'map':
            return !state.map
                ? null
                : isExample(state)
                ? 'example.badge'
                : state.conversationStage
                ? 'conversation.title'
                : state.guide
                ? 'guide.open'
                : 'app.title.map';
        case 'clients':
            return 'menu.clients';
        case 'workbench':
            return 'menu.workbench';
        default:
            return null;
    }
}
