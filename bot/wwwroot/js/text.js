import { element } from './dom.js';

/** Plain text as blocks: paragraphs, lists, headings and tables by the marks people use for them. */
export function blocksOf(text) {
  const blocks = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < lines.length;) {
    const take = [tableAt, listAt, headingAt].reduce((found, read) => found ?? read(lines, at), null) ?? paragraphAt(lines, at);
    if (take.block) blocks.push(take.block);
    at += take.lines;
  }
  return blocks;
}

function headingAt(lines, at) {
  const found = /^(#{1,6})\s+(.+)$/.exec(lines[at]);
  return found && { block: element(found[1].length < 3 ? 'h3' : 'h4', {}, ...inline(found[2].trim())), lines: 1 };
}

function listAt(lines, at) {
  const bullet = /^\s*[-*•·]\s+(.+)$/;
  const items = run(lines, at, (line) => bullet.exec(line)?.[1]);
  return items.length ? { block: element('ul', {}, ...items.map((item) => element('li', {}, ...inline(item)))), lines: items.length } : null;
}

function tableAt(lines, at) {
  const rows = run(lines, at, (line) => /^\s*\|.*\|\s*$/.test(line) ? cells(line) : undefined);
  if (rows.length < 2) return null;
  const ruled = rows[1].every((cell) => /^:?-+:?$/.test(cell));
  const body = ruled ? rows.slice(2) : rows;
  const table = element('table', {},
    ruled ? element('thead', {}, row(rows[0], 'th')) : null,
    element('tbody', {}, ...body.map((one) => row(one, 'td'))));
  return { block: element('div', { class: 'table', tabindex: 0, role: 'group', 'aria-label': '表格' }, table), lines: rows.length };
}

const cells = (line) => line.trim().slice(1, -1).split('|').map((cell) => cell.trim());
const row = (texts, name) => element('tr', {}, ...texts.map((text) => element(name, {}, ...inline(text))));

function paragraphAt(lines, at) {
  if (!lines[at].trim()) return { block: null, lines: 1 };
  const note = /^\[\^(\d+)\]:\s*(.+)$/.exec(lines[at]);
  if (note) return { block: element('p', { class: 'note' }, element('sup', {}, note[1]), ' ', note[2]), lines: 1 };
  return { block: element('p', {}, ...inline(lines[at].trim())), lines: 1 };
}

/** Notes as raised numbers, and what is still to be filled in as a blank that stands out. */
function inline(text) {
  return text.split(/(\[\^\d+\]|【[^】]*】)/).map((piece) =>
    piece.startsWith('[^') ? element('sup', {}, piece.slice(2, -1))
      : piece.startsWith('【') && !known.has(piece) ? element('span', { class: 'blank' }, piece) : piece);
}

const known = new Set(['【已废止】', '【已被替代】']);

function run(lines, at, read) {
  const taken = [];
  for (let next = at; next < lines.length; next++) {
    const one = read(lines[next]);
    if (one === undefined) break;
    taken.push(one);
  }
  return taken;
}
