import { html, nothing, render } from 'lit-html';
import { changeWords, namesOf } from '../../model/change-descriptions.js';
import { today } from '../../lib/dates.js';
import { directionOf } from '../../i18n/bidi.js';
import { capital, day, list } from '../../i18n/i18n.js';
import { markNames, namesIn } from './names-in-export.js';
import { withheldWords } from '../sharing/withheld-text.js';
import { description, facts, known, marks, supportsOf, supportWords } from '../../model/alter-descriptions.js';

const look = `
body { font: 1.05rem/1.55 Georgia, 'Source Serif 4', serif; color: #2b2a27; background: #fbf9f5; margin: 0 }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .4em }
h1 { margin-top: 0 }
h2 { border-top: 1px solid #d8d2c6; padding-top: 1.4em }
dl { display: grid; gap: .15rem; margin: .3rem 0 }
dl div { display: grid; grid-template-columns: 12rem 1fr; gap: 1rem }
dt { color: #6a655b } dd { margin: 0 }
ul { padding-inline-start: 1.2rem } li { margin: .2rem 0 }
.words { white-space: pre-line } .none { color: #6a655b } .one { break-inside: avoid }
h4, li, dd, p { overflow-wrap: anywhere; unicode-bidi: plaintext }
@media (max-width: 34rem) { dl div { grid-template-columns: 1fr; gap: 0 } }
@media (prefers-color-scheme: dark) {
    body { color: #ece7dd; background: #201f1d } dt, .none { color: #b3ab9d } h2 { border-color: #4a463f }
}
@media print { body { background: none; font-size: 11pt } main { padding: 0 } }`;

/**
 * Everything that is stored about the user, as a page to read, print or keep: without scripts, and without links to
 * other resources. For programs, the other file holds the same data.
 * @type {(all: PersonalData, t: Translate, language: string) => Promise<string>}
 */
export async function readable(all, t, language) {
    const body = document.createElement('body');
    render(everything(all, t), body);
    markNames(body, namesIn(all));
    const title = document.createElement('title');
    title.textContent = t('own-account.title', { name: all.account.name });
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(look)));
    const policy = `default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...hash))}'`;
    return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${title.outerHTML}
<style>${look}</style>
</head>
${withoutMarks(body).outerHTML}
</html>
`;
}

/**
 * Removes the markers that lit leaves for the parts of its templates, which are of no use in a file.
 * @type {(element: HTMLElement) => HTMLElement}
 */
function withoutMarks(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_COMMENT);
    /** @type {Node[]} */
    const marks = [];
    while (walker.nextNode()) {
        marks.push(walker.currentNode);
    }
    marks.forEach((mark) => mark.parentNode?.removeChild(mark));
    return element;
}

/** @type {(all: PersonalData, t: Translate) => Template} */
function everything(all, t) {
    const { account } = all;
    return html`<main>
        <h1>${t('own-account.title', { name: account.name })}</h1>
        <p>${t('own-account.saved', { when: when(all.saved) })}</p>
        <h2>${t('own-account.account')}</h2>
        <dl>
            ${fact(t('account.name'), account.name)}
            ${fact(t('own-account.roles'), list(account.roles.map((role) => t(`role.${role}`))))}
            ${account.created ? fact(t('own-account.since'), when(account.created)) : nothing}
            ${account.noticeRead ? fact(t('own-account.notice'), day(account.noticeRead.on)) : nothing}
        </dl>
        ${lines(t('own-account.others'), all.mapsSharedWithMe,
            ({ owner, since }) => `${owner} · ${t('sharing.since', { since: day(since) })}`, t)}
        ${all.proposals.length === 0 ? nothing : lines(t('own-account.proposals'), all.proposals,
            ({ owner, proposed }) => `${owner} · ${ownProposal(proposed, t)}`, t)}
        ${all.conversations.length === 0 ? nothing
            : section(t('own-account.led'), all.conversations.map((one) => conversation(one, t)))}
        ${all.notesKept.length === 0 ? nothing : section(t('retained.title'),
            all.notesKept.map((note) => conversation({ ...note, agenda: note.lines.map((words) => ({ words })) }, t)))}
        ${all.maps.map((one) => ownMap(one, t))}
        <h2>${t('own-account.signing-in')}</h2>
        ${lines(t('account.devices'), all.signedInOn,
            ({ device, started, seen }) => [device || t('account.device.unknown'), started && when(started), seen
                && t('account.device.seen', { when: when(seen) })].filter(Boolean).join(' · '), t)}
        ${lines(t('passkey.title'), all.passkeys, ({ name, created, used }) =>
            `${name} · ${when(created)} · ${used ? t('account.device.seen', { when: when(used) }) : t('passkey.new')}`,
                t)}
        ${all.queries.length === 0 ? nothing : lines(t('own-account.queries'), all.queries,
            ({ title, text }) => `${title} · ${text}`, t)}
        ${all.asked.length === 0 ? nothing : lines(t('own-account.asked'), all.asked,
            ({ at, query }) => `${when(at)} · ${query}`, t)}
        ${all.practiceLog.length === 0 ? nothing : lines(t('own-account.practice-log'), all.practiceLog,
            ({ at, did, roles }) => [when(at), t(`practice-log.kind.${did}`),
                list(roles.map((role) => t(`role.${role}`)))].filter(Boolean).join(' · '), t)}
        ${lines(t('own-account.invitations'), all.invitations,
            ({ label, name, kind, created }) => [label ?? name ?? kind, created
                && when(created)].filter(Boolean).join(' · '), t)}
    </main>`;
}

/** @type {(proposed: Proposed, t: Translate) => string} */
const ownProposal = ({ kind, made, until, colleague }, t) =>
    t(`proposal.open.${kind}`, { made: day(made), colleague: colleague.name, until: until ? day(until) : '' });

/** @type {(exported: ExportedMap, t: Translate) => Template} */
function ownMap({ map: file, influences = {}, influencesDamaged = [], sharedWith, sharedEarlier = [], proposals = [],
    researchSince, changes, conversations, audit }, t) {
    const map = completed(file?.maps[0] ?? { name: t('maps.damaged') });
    const { alters } = map;
    /** @type {(id: string) => string} */
    const name = (id) => alters.find((alter) => alter.id === id)?.name ?? '';
    const told = { map, history: changes };
    const nameOf = namesOf(map, changes, []); // including alters that were removed
    return html`<article>
        <h2>${file ? t('own-account.map', { map: map.name }) : map.name}</h2>
        ${file ? nothing : html`<p>${t('problem.code.text-damaged')}</p>`}
        ${map.notes ? html`<p class="words">${map.notes}</p>` : nothing}
        <h3>${t('list.title')}</h3>
        ${alters.map((alter) => one(alter, map, t))}
        ${lines(t('own-account.influences'), [...Object.entries(influences),
            ...influencesDamaged.map((alter) => [alter, 'damaged'])],
                ([alter, influence]) => `${nameOf(alter)} · ${t(`influence.${influence}`)}`, t)}
        ${lines(t('own-account.answers'), map.reflections,
            ({ on, question, answer, words }) => `${day(on)} · ${t(`reflect.${question}`)} ${[answer
                && t(`answer.${answer}`), words].filter(Boolean).join(' · ')}`, t)}
        ${lines(t('own-account.steps'), map.steps,
            ({ words, alter, day: on, state }) => [words, alter && name(alter), on && day(on),
                t(`own-account.step.${state ?? 'open'}`)].filter(Boolean).join(' · '), t)}
        ${lines(t('contact.title'), map.contacts, ({ on, alter, channel, words }) =>
            [day(on), name(alter), channel && t(`channel.${channel}`), words].filter(Boolean).join(' · '), t)}
        ${lines(t('own-account.views'), map.views, (view) => view.name, t)}
        ${conversations.length === 0 ? nothing : section(t('own-account.conversations'),
            conversations.map((some) => conversation(some, t)))}
        ${lines(t('own-account.shared'), sharedWith, (share) => sharedWords(share, map, t), t)}
        ${sharedEarlier.length === 0 ? nothing : lines(t('own-account.shared.earlier'), sharedEarlier,
            (share) => sharedWords(share, map, t), t)}
        ${proposals.length === 0 ? nothing : lines(t('proposal.list'), proposals,
            ({ coach, proposed }) => t(`proposal.ask.${proposed.kind}`,
                { coach: coach.name, colleague: proposed.colleague.name, until: proposed.until ? day(proposed.until)
                    : '' }), t)}
        <p>${researchSince ? t('own-account.research', { since: day(researchSince) })
            : t('own-account.research.no')}</p>
        ${lines(t('own-account.log'), audit.events,
            (event) => `${when(event.at)} · ${t(`log.${event.did}`, { name: event.name, whom: event.whom ?? '' })}`, t)}
        ${lines(t('own-account.changes'), changes,
            (change) => [change.at && when(change.at), change.name,
                changeWords(t, told, change)].filter(Boolean).join(' · '), t)}
    </article>`;
}

/**
 * Adds the empty fields that an exported map lacks.
 * @type {(map: Partial<SupportMap> & {name: string}) => SupportMap}
 */
const completed = (map) => ({ id: '', alters: [], ties: [], supports: [], reflections: [], steps: [], contacts: [],
    views: [], ...map });

/** @type {(alter: Alter, map: SupportMap, t: Translate) => Template} */
function one(alter, map, t) {
    /** @type {(direction: Direction, title: string) => Shown} */
    const support = (direction, title) => {
        const all = supportsOf(map, alter.id, direction);
        return all.length === 0 ? nothing : fact(title,
            list(all.map((some) => [supportWords(t, some), some.domain && t(`domain.${some.domain}`),
                ...(some.benefits ?? []).map((benefit) => t(`benefit.${benefit}`))].filter(Boolean).join(' · '))));
    };
    const knows = known(map, alter.id);
    return html`<section class="one">
        <h4>${alter.name}</h4>
        <p>${capital(description(t, alter, map))}${marks(t, alter).map((mark) => html` · ${mark}`)}</p>
        <dl>
            ${support('received', t('card.gives', { name: alter.name }))}
            ${support('given', t('card.given', { name: alter.name }))}
            ${knows.length > 0 ? fact(t('card.knows'), list(knows.map((other) => other.name))) : nothing}
            ${facts(t, alter).map(([label, value]) => fact(label, value))}
            ${alter.qualities?.length ? fact(t('own-account.qualities'), list(alter.qualities)) : nothing}
            ${alter.notes ? fact(t('card.notes'), alter.notes) : nothing}
        </dl>
    </section>`;
}

/** @type {(conversation: ExportedConversation, t: Translate) => Template} */
function conversation({ coach, owner, on, shared, notes, agreed = [], agenda = [], damaged }, t) {
    const talked = agenda.filter(({ words }) => words).map(({ words }) => words);
    return html`<section class="one">
        <h4>${[coach ?? owner, day(on)].filter(Boolean).join(' · ')}</h4>
        ${damaged ? html`<p>${t('conversation.damaged')}</p>` : nothing}
        ${[shared, notes, ...talked].filter(Boolean).map((words) => html`<p class="words">${words}</p>`)}
        ${agreed.some(({ words }) => words) ? html`<ul>${agreed.filter(({ words }) => words).map(({ words }) =>
            html`<li>${words}</li>`)}</ul>` : nothing}
    </section>`;
}

/** @type {(share: Share, map: SupportMap, t: Translate) => string} */
function sharedWords({ coach, edit, since, until, withheld }, map, t) {
    const kept = withheldWords(withheld ?? {}, map, t);
    return [coach.name, t(edit ? 'sharing.may.edit' : 'sharing.may.see'),
        until ? t('sharing.until', { since: day(since), until: day(until) })
            : t('sharing.since', { since: day(since) }),
        kept.length > 0 && t('sharing.kept', { kept })].filter(Boolean).join(' · ');
}

/**
 * The date of a point in time, in the reader's time zone.
 * @type {(moment: string) => string}
 */
const when = (moment) => day(today(new Date(moment)));

/** @type {(title: string, content: Shown) => Template} */
const section = (title, content) => html`<section><h3>${title}</h3>${content}</section>`;
/** @type {(label: string, value: string) => Template} */
const fact = (label, value) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

/**
 * An empty section is shown as well, so that the reader sees that it is empty.
 * @template E
 * @param {string} title
 * @param {E[]} all
 * @param {(one: E) => string} worded
 * @param {Translate} t
 */
const lines = (title, all, worded, t) => section(title, all.length === 0
    ? html`<p class="none">${t('own-account.none')}</p>`
        : html`<ul>${all.map((one) => html`<li>${worded(one)}</li>`)}</ul>`);
