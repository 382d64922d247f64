import { element } from './dom.js';

const groups = {
  查规定: ['小学每班最多多少人？', '普惠性幼儿园覆盖率要达到多少？'],
  核数字: ['小学每班48人，超了吗？', '小学生均体育运动场馆面积7平方米，够不够？'],
  起草: ['起草实施方案的教师队伍一节', '写一份自查报告'],
};

/** What can be asked, for a start. */
export function showExamples(say) {
  document.getElementById('examples').replaceChildren(...Object.entries(groups).map(([name, questions]) =>
    element('div', { class: 'example-group' },
      element('h3', {}, name),
      ...questions.map((question) => element('button', { type: 'button', onclick: () => say(question) }, question)))));
}
