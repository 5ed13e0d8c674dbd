import { alongLine } from '../../lib/arrow-keys.js';
import { matches } from '../../lib/text-match.js';
import { focusOn } from '../../lib/focus.js';

/**
 * The keys of the list: arrows move, Enter opens the card, + and - bring closer or further away, 1 to 5 choose a ring,
 * Delete removes from the map, a letter goes to the next name that begins with it. The focus stays on the same alter,
 * even if it moves to another ring.
 * @type {(actions: PageActions) => (event: KeyboardEvent & {target: HTMLElement, currentTarget: HTMLElement}) => void}
 */
export function treeKeys(actions) {
    return (event) => {
        const item = event.target.closest('[data-alter]');
        if (!(item instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const all = [...event.currentTarget.querySelectorAll('[data-alter]')].filter((one) =>
            one instanceof HTMLElement
        );
        const at = all.indexOf(item);
        const { alter = '' } = item.dataset;
        /** @type {(to: number) => void} */
        const go = (to) => all[Math.max(0, Math.min(all.length - 1, to))].focus();
        /** @type {(id: string) => void} */
        const stay = (id) => queueMicrotask(() => focusOn(`.tree [data-alter="${CSS.escape(id)}"]`));
        const along = () => {
            if (alongLine(event) > 0) actions.select(alter, { from: item });
            else all.find((one) => one.closest('.ring') === item.closest('.ring'))?.focus();
        };
        /** @type {Record<string, () => void>} */
        const acts = {
            ArrowDown: () => go(at + 1),
            ArrowUp: () => go(at - 1),
            ArrowLeft: along,
            ArrowRight: along,
            Home: () => go(0),
            End: () => go(all.length - 1),
            Enter: () => actions.select(alter, { from: item }),
            ' ': () => actions.select(alter, { from: item }),
            '+': () => {
                actions.closer(alter, 1);
                stay(alter);
            },
            '=': () => {
                actions.closer(alter, 1);
                stay(alter);
            },
            '-': () => {
                actions.closer(alter, -1);
                stay(alter);
            },
            ...Object.fromEntries([1, 2, 3, 4, 5].map((closeness) => [closeness, () => {
                actions.changeAlter(alter, { closeness }, { inSteps: true });
                stay(alter);
            }])),
            Delete: () => {
                const next = all[at + 1] ?? all[at - 1];
                actions.removeAlter(alter);
                if (next?.dataset.alter) stay(next.dataset.alter);
            },
        };
        const act = acts[event.key]
            ?? (event.key.length === 1 && /\p{L}/u.test(event.key) ? () => typed(event.key, all, at) : null);
        if (act) {
            event.preventDefault();
            event.stopPropagation();
            act();
        }
    };
}

/** @type {(letter: string, all: HTMLElement[], at: number) => void} */
function typed(letter, all, at) {
    /** @type {(one: HTMLElement) => boolean} */
    const begins = (one) => matches(one.ariaLabel?.slice(0, 1) ?? '', letter);
    ([...all.slice(at + 1), ...all.slice(0, at + 1)].find(begins) ?? all[at]).focus();
}
