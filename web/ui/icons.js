import { svg } from 'lit-html';

/**
 * Line icons in one style: 20 by 20, drawn in the colour of the text, hidden from screen readers.
 * @type {(shape: Template, look?: string) => Template}
 */
const icon = (shape, look = 'icon') => svg`
    <svg class=${look} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"
        fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"
        stroke-linejoin="round">${shape}</svg>`;

/**
 * An icon that points along the line of text, and is mirrored where that runs from right to left (base.css).
 * @type {(shape: Template) => Template}
 */
const turning = (shape) => icon(shape, 'icon turns');

export const searchIcon = icon(svg`<circle cx="8.8" cy="8.8" r="5.3"/><path d="m12.8 12.8 4 4"/>`);
export const menuIcon = icon(svg`<path d="M3.5 6h13M3.5 10h13M3.5 14h13"/>`);
export const addIcon = icon(svg`<path d="M10 4v12M4 10h12"/>`);
export const minusIcon = icon(svg`<path d="M4 10h12"/>`);
export const fitIcon = icon(svg`<path d="M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4"/>`);
export const closeIcon = icon(svg`<path d="m5 5 10 10M15 5 5 15"/>`);
export const pauseIcon = icon(svg`<path d="M7 5v10M13 5v10"/>`);
export const editIcon = icon(svg`<path d="m4 16 .8-3.6L13.3 4l2.8 2.8-8.5 8.4z"/>`);
export const downIcon = icon(svg`<path d="m5.5 8 4.5 4.5L14.5 8"/>`);
export const fileIcon = turning(svg`<path d="M5 2.8h6.5L15.5 7v10.2H5zM11.2 3v4.2h4.2"/>`);
export const legendIcon = turning(svg`<circle cx="5.5" cy="6" r="2.2"/><path d="m5.5 12 2.3 4H3.2zM11 6h6M11 14h6"/>`);
export const viewIcon = icon(
    svg`<path d="M3.5 6.2h6.2M14.3 6.2h2.2M3.5 13.8h2.2M10.3 13.8h6.2"/>
        <circle cx="12" cy="6.2" r="2.1"/><circle cx="8" cy="13.8" r="2.1"/>`,
);
export const eyeIcon = icon(
    svg`<path d="M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5z"/><circle cx="10" cy="10" r="2.3"/>`,
);
export const phoneIcon = icon(
    svg`<path d="M6.2 3.2 4.4 5c-.6 4.9 5.7 11.2 10.6 10.6l1.8-1.8-3.2-3-1.7 1.3c-1.5-.7-3.3-2.5-4-4l1.3-1.7z"/>`,
);
export const checkIcon = icon(svg`<path d="m4.5 10.5 3.5 3.5 7.5-8"/>`);

export const tieIcon = icon(
    svg`<circle cx="5" cy="10" r="2.4"/><circle cx="15" cy="10" r="2.4"/><path d="M7.4 10h5.2"/>`,
);
export const chooseIcon = icon(
    svg`<ellipse cx="10" cy="10" rx="7.6" ry="6.4" stroke-dasharray="2.6 2.4"/>
        <circle cx="7.6" cy="10.4" r="1.5"/><circle cx="12.4" cy="9.2" r="1.5"/>`,
);
export const conversationIcon = turning(svg`<path d="M3.5 4.5h13v9H9l-3.5 3v-3h-2z"/>`);
export const stepIcon = turning(svg`<path d="M3.5 16h4v-4h4V8h4V4"/>`);
export const undoIcon = turning(svg`<path d="M7 4.5 3.5 8 7 11.5M3.8 8H12a4 4 0 0 1 0 8H8"/>`);
export const redoIcon = turning(svg`<path d="M13 4.5 16.5 8 13 11.5M16.2 8H8a4 4 0 0 0 0 8h4"/>`);
export const historyIcon = icon(svg`<circle cx="10" cy="10" r="6.5"/><path d="M10 6v4l2.6 1.8"/>`);
export const tidyIcon = icon(svg`<path d="M10 3v3M10 14v3M3 10h3M14 10h3"/><circle cx="10" cy="10" r="2.6"/>`);

/** The logo of Kithmap: rings, the person, others around. */
export const mark = svg`
    <svg class="mark" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
        <circle class="mark-ring" cx="32" cy="32" r="29"/><circle class="mark-ring" cx="32" cy="32" r="18"/>
        <circle class="mark-you" cx="32" cy="32" r="7.5"/><circle class="mark-given" cx="49" cy="26.5" r="4.5"/>
        <circle class="mark-one" cx="14" cy="54" r="4.5"/><circle class="mark-two" cx="23.5" cy="4.5" r="3.5"/>
    </svg>`;
