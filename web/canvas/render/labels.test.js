import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { distinctInitials } from './labels.js';

test('those who would share a single letter have two', () => {
    const named = ['Mo', 'Mark', 'mia', 'Tom', 'Dr Aydin'].map((name) => ({ id: name, name }));
    assert.deepEqual([...distinctInitials(named).values()], ['Mo', 'Ma', 'Mi', 'T', 'DA']);
});
