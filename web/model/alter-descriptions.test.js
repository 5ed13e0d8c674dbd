import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sinceWords } from './alter-descriptions.js';

test('the word that the label ends with is not said twice', () => {
    assert.equal(sinceWords('Known since', 'since school'), 'school');
});

test('other words are told as they were written', () => {
    assert.equal(sinceWords('Ihr kennt euch seit', 'der Schulzeit'), 'der Schulzeit');
});
