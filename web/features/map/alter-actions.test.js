import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { alterActions } from './alter-actions.js';

/**
 * @typedef {{changeAlter(id: string, fields: object, options?: {inSteps: boolean}): void, closer(id: string,
 *     by: number): void}} Acting
 */

/** The `step` of each edit of an action. @type {(act: (actions: Acting) => void) => (string | undefined)[]} */
function stepsOf(act) {
    /** @type {(string | undefined)[]} */
    const steps = [];
    const map = { id: 'noor', alters: [{ id: 'a', name: 'Anna', closeness: 2 }] };
    const context = {
        store: createStore(/** @type {State} */ (/** @type {unknown} */ ({ ...initial, map }))),
        edits: {
            edit: (/** @type {Edit[]} */ _edits, /** @type {string} */ _said,
                /** @type {{step?: string}} */ { step } = {}) => steps.push(step),
        },
    };
    act(Object.assign(
        {}, ...alterActions(/** @type {Parameters<AlterActions>[0]} */ (/** @type {unknown} */ (context))).actions,
    ));
    return steps;
}

describe('changes by successive key presses', () => {
    test('in the list are steps of one change', () =>
        assert.deepEqual(
            stepsOf(({ closer }) => [1, 1, -1].forEach((by) => closer('a', by))), Array(3).fill('closeness/a'),
        ));
    test('in the choices of a card are steps of one change', () =>
        assert.deepEqual(
            stepsOf(({ changeAlter }) =>
                [3, 4].forEach((closeness) => changeAlter('a', { closeness }, { inSteps: true }))
            ),
            Array(2).fill('closeness/a'),
        ));
    test('have the steps of their own field', () =>
        assert.deepEqual(stepsOf(({ changeAlter }) => changeAlter('a', { comfort: 3 }, { inSteps: true })), [
            'comfort/a',
        ]));
    test('are separate changes outside a choice', () =>
        assert.deepEqual(stepsOf(({ changeAlter }) => changeAlter('a', { notes: 'tea' })), [undefined]));
});
