import assert from 'node:assert/strict';
import test from 'node:test';
import { everything } from '../model/visibility.js';
import { needsDrawing, shownView } from './shown-view.js';

const map = /** @type {SupportMap} */ (/** @type {unknown} */ ({
    id: 'm', name: 'Mine', alters: [{ id: 'anna', name: 'Anna' }], ties: [], supports: [], revision: 1,
}));
const options = /** @type {MapViewOptions} */ (/** @type {unknown} */ ({
    map, language: 'en', sectors: 'domain', only: null, sizeBy: 'same', hidden: new Set(), filter: everything,
    focus: null, highlighted: null,
}));
/** @type {(change: Partial<MapViewOptions>) => ShownView} */
const view = (change) => shownView({ ...options, ...change });

test('a map that was only acknowledged needs no new picture', () => {
    assert.equal(needsDrawing(view({}), view({ map: { ...map, steps: [] } })), false);
});

test('a new name needs a new picture', () => {
    assert.equal(needsDrawing(view({}), view({ map: { ...map, alters: [{ ...map.alters[0], name: 'Ann' }] } })), true);
});

test('another arrangement needs a new picture', () => {
    assert.equal(needsDrawing(view({}), view({ sectors: 'group' })), true);
});

test('a highlight needs no new picture', () => {
    assert.equal(
        needsDrawing(view({}), view({ highlighted: { alters: new Set(['anna']), domains: new Set() } })),
        false,
    );
});

test('an insight about nobody highlights nobody', () => {
    assert.equal(view({ highlighted: { alters: new Set(), domains: new Set() } }).highlighted, null);
});

test('nobody is in focus when the alter who was is gone', () => {
    assert.equal(view({ focus: 'ben' }).circle, null);
});
