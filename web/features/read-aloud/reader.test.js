import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { createReader } from './reader.js';

/** @type {string[]} */
let said;
/** Ends the piece that is being said. @type {(how?: 'said' | 'cut' | 'failed') => void} */
let end;
/** @type {boolean[]} */
let ended = [];
/** @type {Set<string>} */
let gone;

/** @type {(...texts: string[]) => ReadPiece[]} */
const pieces = (...texts) => texts.map((text) => ({ element: null, text, lang: 'en' }));

const reader = createReader({
    say({ text }, done) {
        said.push(text);
        end = (how = 'said') => done(how);
    },
    silence: () => end?.('cut'), // some browsers report the end at once
    began: ({ text }) => !gone.has(text),
    ended: (failed) => ended.push(failed),
});

describe('reading', () => {
    beforeEach(() => {
        reader.stop();
        [said, ended, gone] = [[], [], new Set()];
    });

    test('says one piece after the other, then ends', () => {
        reader.start(pieces('a', 'b'));
        end();
        end();
        assert.deepEqual([said, ended], [['a', 'b'], [false]]);
    });

    test('resumes after a pause with the piece that was interrupted', () => {
        reader.start(pieces('a', 'b', 'c'));
        end();
        reader.pause();
        reader.goOn();
        end();
        assert.deepEqual(said, ['a', 'b', 'b', 'c']);
    });

    test('says nothing more if an interrupted piece reports its end late', () => {
        reader.start(pieces('a', 'b'));
        const late = end;
        reader.pause();
        late();
        assert.deepEqual(said, ['a']);
    });

    test('leaves out pieces that are no longer on the page', () => {
        gone.add('b');
        reader.start(pieces('a', 'b', 'c'));
        end();
        assert.deepEqual(said, ['a', 'c']);
    });

    test('ends once when it is stopped', () => {
        reader.start(pieces('a', 'b'));
        const late = end;
        reader.stop();
        late();
        assert.deepEqual([said, ended], [['a'], [false]]);
    });

    test('ends with an error if the voice fails', () => {
        reader.start(pieces('a', 'b'));
        end('failed');
        assert.deepEqual([said, ended], [['a'], [true]]);
    });

    test('ends if the voice is silenced from outside', () => {
        reader.start(pieces('a', 'b'));
        end('cut');
        assert.deepEqual([said, ended], [['a'], [false]]);
    });

    test('of another text replaces the current one', () => {
        reader.start(pieces('a', 'b'));
        const late = end;
        reader.start(pieces('c'));
        late();
        end();
        assert.deepEqual([said, ended], [['a', 'c'], [false]]);
    });
});
