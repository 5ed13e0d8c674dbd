import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxesOf, overlap, placed } from './network-layout.js';

// Fourteen networks with no alter up to sixty alters, and with names of every length.
test('no name touches another in a picture of many networks', () => {
    /** @type {Map<string, {$node: string, labels: string[]}>} */
    const nodes = new Map();
    /** @type {{from: string, to: string}[]} */
    const lines = [];
    /** @type {Map<string, number>} */
    const widths = new Map();
    const widthOf = (/** @type {string} */ id) => widths.get(id) ?? 0;
    /** @type {(id: string, label: string, width: number) => void} */
    function add(id, label, width) {
        nodes.set(id, { $node: id, labels: [label] });
        widths.set(id, width);
    }
    [0, 1, 2, 3, 5, 8, 12, 16, 20, 25, 30, 35, 45, 60].forEach((alters, ego) => {
        add(`e${ego}`, 'Ego', 20 + ego * 6);
        for (let i = 0; i < alters; i += 1) {
            const [from, to] = i % 2 ? [`e${ego}`, `${ego}-${i}`] : [`${ego}-${i}`, `e${ego}`];
            add(`${ego}-${i}`, 'Alter', 18 + ((i * 37 + ego * 11) % 80));
            lines.push({ from, to });
        }
    });
    for (let i = 0; i < 7; i += 1) {
        add(`rest${i}`, 'Domain', 60);
    }

    const places = placed(nodes, lines, widthOf, 1.5);
    assert.ok(places);

    assert.equal(nodes.size, 283);
    assert.equal(places.size, 283);
    const size = (/** @type {string} */ id) => (nodes.get(id)?.labels[0] === 'Ego' ? 30 : 20);
    const boxes = [...places].map(([id, place]) => ({ id, own: boxesOf(place, widthOf(id), size(id)) }));
    /** @type {(some: Box[], others: Box[]) => boolean} */
    const touch = (some, others) => some.some((one) => others.some((other) => overlap(one, other)));
    const touching = boxes.flatMap(({ id, own }, i) => boxes.slice(i + 1)
        .filter(({ own: others }) => touch(own, others))
        .map(({ id: other }) => `${id} ${other}`));
    assert.deepEqual(touching, []);
});
