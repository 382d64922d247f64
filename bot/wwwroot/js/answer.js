import { element, icon } from './dom.js';
import { amount, figuresOf, verdictOf } from './figure.js';
import { blocksOf } from './text.js';

const shownSources = 2;

/** An answer as a card. `open` shows a citation in its document, `say` asks a suggestion. */
export function answerCard(answer, { open, say }) {
  return element('li', { class: `answer ${answer.kind}` },
    verdictLine(answer),
    figuresOf(answer),
    spoken(answer),
    sources(answer, open),
    suggestions(answer.suggestions, say),
    footer(answer));
}

function verdictLine({ verdict, gap, figures }) {
  const known = verdictOf(verdict);
  if (!known) return null;
  const [name, label, path] = known;
  return element('div', { class: 'verdict' },
    element('span', { class: `badge ${name}` }, icon(path), label),
    gap ? element('span', { class: 'gap' }, gapText(gap, figures[0]?.comparator)) : null);
}

function gapText(gap, comparator) {
  const { number, unit } = amount(gap.value, gap.unit);
  const word = comparator?.startsWith('>') ? '还差' : comparator?.startsWith('<') ? '超出' : '相差';
  return `${word} ${number} ${unit}`.trim();
}

function spoken(answer) {
  const blocks = blocksOf(withoutQuotes(answer));
  if (answer.kind !== 'draft' && blocks[0]?.tagName === 'P') blocks[0].className = 'lead';
  return element('div', { class: 'said' }, ...blocks);
}

/** The quotes that the text gives with their places are shown below it, where they can be opened. */
function withoutQuotes({ text, citations }) {
  return citations.reduce((rest, { quote }) => {
    const exact = quote.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return rest.replace(new RegExp(`^(?:依据：)?「${exact}」\\n?——.*(?:\\n|$)`, 'gm'), '');
  }, text.trim()).trim();
}

function sources({ kind, citations, figures }, open) {
  if (!citations.length) return null;
  const places = new Map(citations.map((citation) => [`${citation.document} ${citation.start} ${citation.end}`, citation]));
  const blocks = [...places.values()].map((citation) => source(citation, figures, open));
  // A draft has its sources in its notes.
  const shown = kind === 'draft' ? 0 : shownSources;
  const rest = blocks.slice(shown);
  return element('section', { 'aria-label': '依据' },
    element('h3', { class: 'sources-title' }, '原文依据'),
    element('div', { class: 'sources' }, ...blocks.slice(0, shown),
      rest.length ? element('details', { class: 'more' }, element('summary', {}, shown ? `另有 ${rest.length} 处依据` : `${rest.length} 处，点开看原文`), element('div', { class: 'sources' }, ...rest)) : null));
}

function source(citation, figures, open) {
  const link = element('button', { type: 'button', class: 'source-link', title: '打开原文', onclick: () => open(citation, link) },
    titled(citation.title),
    citation.section ? element('span', { class: 'section' }, ` › ${citation.section}`) : null,
    element('span', { 'aria-hidden': 'true' }, ' ↗'));
  return element('div', { class: 'source' }, element('blockquote', {}, ...marked(citation.quote, figures)), link);
}

const titled = (title) => title.includes('《') ? title : `《${title}》`;

/** The quote, with the figures it gives underlined as with a pen. */
function marked(quote, figures) {
  const numbers = figures.flatMap((figure) => figure.value).map((value) => String(value));
  if (!numbers.length) return [quote];
  const found = new RegExp(`(?<![0-9.])(?:${numbers.map((one) => one.replace(/[.]/g, '\\.')).join('|')})(?![0-9]|\\.[0-9])`, 'g');
  const pieces = [];
  let at = 0;
  for (const match of quote.matchAll(found)) {
    pieces.push(quote.slice(at, match.index), element('mark', {}, match[0]));
    at = match.index + match[0].length;
  }
  return [...pieces, quote.slice(at)];
}

function suggestions(texts, say) {
  if (!texts.length) return null;
  return element('div', { class: 'chips', role: 'group', 'aria-label': '接着问' },
    ...texts.map((text) => element('button', { type: 'button', onclick: () => say(text) }, text)));
}

function footer(answer) {
  const label = element('span', {}, '复制回答');
  const copy = element('button', {
    type: 'button',
    class: 'quiet',
    onclick: async () => {
      label.textContent = await copied(plainAnswer(answer)) ? '已复制' : '复制不了，请手动选取';
      setTimeout(() => { label.textContent = '复制回答'; }, 2000);
    },
  }, label);
  return element('div', { class: 'answer-foot' }, copy);
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function plainAnswer({ text, citations }) {
  const quotes = citations.map(({ quote, title, section }) => `“${quote}”\n——${titled(title)}${section ? ` › ${section}` : ''}`);
  return [withoutQuotes({ text, citations }), ...quotes].join('\n\n');
}
