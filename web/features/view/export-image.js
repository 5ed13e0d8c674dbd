import { picture } from '../../canvas/render/export-svg.js';
import { signLabel, signsInOrder, signsOf } from '../../canvas/render/legend.js';
import { paperPalette } from '../../canvas/render/palette.js';
import { toElement, toText } from '../../canvas/render/svg-tree.js';
import { faces } from '../../lib/embed-fonts.js';
import { fileName as named, save } from '../../lib/download.js';

/** Pictures of the map for use outside the page: as a file, or on paper. Always in light colours, with a legend. */

/** The drawing of a scene, with a title and a description that respect the hiding of names. */
export function drawing(scene, state, t) {
    const { map } = scene;
    const named = (state.present?.names ?? 'shown') === 'shown';
    const n = scene.seen.alters.size;
    const signs = signsInOrder(signsOf({ ...map, alters: map.alters.filter(({ id }) => scene.seen.alters.has(id)), supports: scene.seen.supports, ties: scene.seen.ties }, state.sectors));
    return picture({ ...scene, palette: paperPalette() }, {
        title: named ? map.name : '', description: named ? t('seeing.picture.about', { map: map.name, n }) : t('seeing.present.label', { n }),
        signs: signs.map((key) => [key, signLabel(t, key)]),
    });
}

/** Saves the visible picture: 'svg' or 'png'; in a comparison, both pictures. */
export async function savePicture(scenes, state, kind, t) {
    for (const [i, scene] of scenes.entries()) {
        const tree = drawing(scene, state, t);
        const [tag, attributes, ...parts] = tree;
        const text = new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${toText([tag, attributes, ['style', {}, await faces(toText(tree))], ...parts])}`], { type: 'image/svg+xml' });
        const name = `${nameOf(state, scene.map, t)}${scenes.length > 1 ? ` ${t(`seeing.compare.${i === 0 ? 'received' : 'given'}`)}` : ''}`;
        save(kind === 'png' ? await asPng(text, tree[1]) : text, `${name}.${kind}`);
    }
}

/** Hidden names must not appear in the name of the file, either. */
function nameOf({ present }, map, t) {
    const name = (present?.names ?? 'shown') === 'shown' ? map.name : t('app.name');
    return named(name, t('app.name'));
}

async function asPng(svg, { width, height }) {
    const address = URL.createObjectURL(svg);
    try {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(Math.round(width * 2), Math.round(height * 2));
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        return await canvas.convertToBlob({ type: 'image/png' });
    } finally {
        URL.revokeObjectURL(address);
    }
}

/** Before printing, however it was started, the drawing replaces the picture on paper. */
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
