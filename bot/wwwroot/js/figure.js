import { element } from './dom.js';

const words = { '>=': '不低于', '>': '高于', '<=': '不超过', '<': '低于', approx: '约' };
const most = 3;
const kinds = { requirement: '要求', target: '目标', status: '现状', plan: '计划' };
const verdicts = {
  met: ['met', '达标', 'm5 12.5 4.5 4.5L19 7.5'],
  not_met: ['not-met', '不达标', 'M7 7l10 10M17 7 7 17'],
  no_standard: ['no-standard', '无标准', 'M6 12h12'],
  ambiguous: ['ambiguous', '标准不一', 'M12 5v8m0 5v.1'],
};

export const verdictOf = (verdict) => verdicts[verdict];

/** A figure as people write it: 1500000 元 is 150 万元, a ratio is 19:1. */
export function amount(value, unit) {
  if (Array.isArray(value)) {
    const [low, high] = value.map((one) => amount(one, unit));
    return { number: `${low.number}–${high.number}`, unit: high.unit };
  }
  if (unit.startsWith(':')) return { number: plain(value) + unit, unit: '' };
  if (unit.endsWith(':')) return { number: unit + plain(value), unit: '' };
  if (unit === '元' && Math.abs(value) >= 10_000 && Number.isInteger(value / 100)) return { number: plain(value / 10_000), unit: '万元' };
  return { number: plain(value), unit };
}

const plain = (value) => value.toLocaleString('zh-CN', { maximumFractionDigits: 6 });

/** The answer's own figures, large: the first record, and those that its sentence gives for other scopes. */
export function figuresOf({ kind, verdict, figures }) {
  if (!figures.length || !(kind === 'answer' || verdict === 'met' || verdict === 'not_met')) return null;
  const [first] = figures;
  const own = figures.filter((one) => one.document === first.document && one.start === first.start && one.indicator === first.indicator);
  return element('div', { class: 'figures' }, ...own.slice(0, most).map(figureOf));
}

function figureOf(record) {
  const { number, unit } = amount(record.value, record.unit);
  const word = record.kind === 'requirement' || record.kind === 'target' ? words[record.comparator] : record.comparator === 'approx' ? '约' : undefined;
  const about = [record.indicator, record.scope, record.deadline && `期限 ${record.deadline}`].filter(Boolean).join(' · ');
  const kind = kinds[record.kind] ?? record.kind;
  return element('figure', { class: 'figure' },
    element('p', { class: 'figure-value' },
      word && element('span', { class: 'word' }, word),
      element('strong', {}, number),
      unit && element('span', { class: 'unit' }, unit)),
    element('figcaption', { class: 'figure-about' }, about, element('span', { class: record.kind === 'requirement' ? 'tag' : 'tag soft' }, kind)));
}
