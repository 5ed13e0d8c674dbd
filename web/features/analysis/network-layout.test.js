import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxesOf, overlap, placed } from './network-layout.js';

// Fourteen networks, from nobody to sixty around an ego, with names of every length.
test('no name touches another in a picture of many networks', () => {
    const nodes = new Map();
    const lines = [];
    const widths = new Map();
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

    const places = placed(nodes, lines, (id) => widths.get(id), 1.5);

    assert.equal(nodes.size, 283);
    assert.equal(places.size, 283);
    const size = (id) => (nodes.get(id).labels[0] === 'Ego' ? 30 : 20);
    const boxes = [...places].map(([id, place]) => [id, boxesOf(place, widths.get(id), size(id))]);
    const touch = (some, others) => some.some((one) => others.some((other) => overlap(one, other)));
    const touching = boxes.flatMap(([id, own], i) => boxes.slice(i + 1)
        .filter(([, others]) => touch(own, others))
        .map(([other]) => `${id} ${other}`));
    assert.deepEqual(touching, []);
});
