import { picture } from '../../canvas/render/export-svg.js';
import { signLabel, signsInOrder } from '../../canvas/render/legend.js';
import { signsOf } from '../../canvas/render/signs.js';
import { paperPalette } from '../../canvas/render/palette.js';
import { toElement, toText } from '../../canvas/render/svg-tree.js';
import { faces } from '../../lib/embed-fonts.js';
import { fileName as named, save } from '../../lib/download.js';

/** Pictures of the map for use outside the page, as a file or on paper, always in light colours and with a legend. */

/**
 * The drawing of a scene, with a title and a description that respect the hiding of names.
 * @type {(scene: DrawnScene, state: Pick<State, 'present' | 'sectors'>, t: Translate) => Drawing}
 */
export function drawing(scene, state, t) {
    const { map } = scene;
    const named = (state.present?.names ?? 'shown') === 'shown';
    const n = scene.seen.alters.size;
    const signs = signsInOrder(
        signsOf({
            ...map, alters: map.alters.filter(({ id }) => scene.seen.alters.has(id)), supports: scene.seen.supports,
            ties: scene.seen.ties,
        }, state.sectors),
    );
    return picture({ ...scene, palette: paperPalette() }, {
        title: named ? map.name : '',
        description: named
            ? t('view-options.picture.about', { map: map.name, n })
            : t('view-options.present.label', { n }),
        signs: signs.map((key) => [key, signLabel(t, key)]),
    });
}

/**
 * Saves the visible picture; in a comparison, both pictures.
 * @type {(scenes: DrawnScene[], state: State, kind: 'svg' | 'png', t: Translate) => Promise<void>}
 */
export async function savePicture(scenes, state, kind, t) {
    for (const [i, scene] of scenes.entries()) {
        const tree = drawing(scene, state, t);
        const [tag, attributes, ...parts] = tree;
        const text = new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${toText([tag, attributes,
            ['style', {}, await faces(toText(tree))], ...parts])}`], { type: 'image/svg+xml' });
        const name = `${nameOf(state, scene.map, t)}${scenes.length > 1
            ? ` ${t(`view-options.compare.${i === 0 ? 'received' : 'given'}`)}` : ''}`;
        save(kind === 'png' ? await asPng(text, /** @type {PictureSize} */ (tree[1])) : text, `${name}.${kind}`);
    }
}

/**
 * The name of the file, in which hidden names must not appear either.
 * @type {(state: Pick<State, 'present'>, map: Pick<SupportMap, 'name'>, t: Translate) => string}
 */
function nameOf({ present }, map, t) {
    const name = (present?.names ?? 'shown') === 'shown' ? map.name : t('app.name');
    return named(name, t('app.name'));
}

/**
 * The attributes with the size of the picture. They are strings, which multiplication converts to numbers.
 * @typedef {Attributes & Size} PictureSize
 */

/** @type {(svg: Blob, size: Size) => Promise<Blob>} */
async function asPng(svg, { width, height }) {
    const address = URL.createObjectURL(svg);
    try {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(Math.round(width * 2), Math.round(height * 2));
        /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d')).drawImage(image, 0, 0, canvas.width,
            canvas.height);
        return await canvas.convertToBlob({ type: 'image/png' });
    } finally {
        URL.revokeObjectURL(address);
    }
}

/**
 * Replaces the picture on paper by the drawing before each printing, however it was started.
 * @type {(paper: HTMLElement, scenes: () => DrawnScene[], state: () => State, t: Translate) => void}
 */
export function printPictures(paper, scenes, state, t) {
    addEventListener('beforeprint', () => {
        paper.replaceChildren(...scenes().map((scene) => toElement(drawing(scene, state(), t))));
        paper.hidden = false;
    });
    addEventListener('afterprint', () => {
        paper.replaceChildren();
        paper.hidden = true;
    });
}
