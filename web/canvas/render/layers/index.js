// The picture, from back to front. A layer is one visual idea in one file.
//
// Behind the graph, in SVG, drawn once per layout:
//     draw(scene) → SVG element      highlight(element, view)?
// In the graph, in Cytoscape:
//     elements(scene) → [{data, position?}]      style(palette, scene) → stylesheet rules
//
// Data of an element: id, of (the alters it is about), layer. To add a layer: one file here and one line below.
import { captions } from './captions.js';
import { ego } from './ego.js';
import { glow } from './glow.js';
import { hulls } from './hulls.js';
import { marks } from './marks.js';
import { names } from './names.js';
import { rim } from './rim.js';
import { rings } from './rings.js';
import { sectors } from './sectors.js';
import { support } from './support.js';
import { symbols } from './symbols.js';
import { ties } from './ties.js';

/** @type {BackdropLayer[]} */
export const behind = [glow, sectors, hulls, rings, captions, rim];
/** @type {GraphLayer[]} */
export const graph = [ties, support, ego, symbols, marks, names];
