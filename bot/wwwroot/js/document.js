import { readDocument } from './api.js';
import { element } from './dom.js';

const panel = document.getElementById('document');
const title = document.getElementById('document-title');
const facts = document.getElementById('document-facts');
const body = document.getElementById('document-body');
let opener = null;
let wanted = 0;

/** Shows the cited document beside the conversation, at the sentence. */
export async function openDocument(citation, from) {
  const mine = ++wanted;
  opener = from;
  title.textContent = citation.title;
  facts.replaceChildren();
  body.replaceChildren(element('p', { class: 'notice' }, '正在打开原文…'));
  panel.hidden = false;
  title.focus({ preventScroll: true });
  try {
    const found = await readDocument(citation);
    if (mine === wanted) show(found);
  } catch (failure) {
    if (mine === wanted) body.replaceChildren(element('p', { class: 'notice', role: 'alert' }, failure.message));
  }
}

export function closeDocument() {
  if (panel.hidden) return;
  wanted++;
  panel.hidden = true;
  opener?.focus();
}

function show(found) {
  title.textContent = found.title;
  facts.replaceChildren(...factsOf(found));
  body.replaceChildren(...passagesOf(found.passages));
  const mark = body.querySelector('mark') ?? body.querySelector('.cited');
  mark?.scrollIntoView({ block: 'center' });
}

function factsOf(found) {
  const known = [
    ['发文', found.issuer],
    ['文号', found.number],
    ['日期', found.date],
    ['地区', found.region],
    ['效力', found.status],
    ['依据', found.basis],
    ['核对', found.verified === false ? '数字未与公开文本核对' : null],
  ].filter(([, value]) => value);
  return known.map(([name, value]) => element('div', {},
    element('dt', {}, name),
    element('dd', { class: value === '废止' || value === '被替代' ? 'stale' : null }, value)));
}

function* passagesOf(passages) {
  let section = '';
  for (const passage of passages) {
    if (passage.section !== section) {
      section = passage.section;
      if (section) yield element('h3', {}, section);
    }
    yield element('p', { class: passage.marks.length ? 'cited' : null }, ...withMarks(passage.text, passage.marks));
  }
  if (!passages.length) yield element('p', { class: 'notice' }, '这份文件没有可以显示的文字。');
}

function withMarks(text, marks) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

document.getElementById('document-close').addEventListener('click', closeDocument);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) closeDocument();
});
