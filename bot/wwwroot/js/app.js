import { answerCard } from './answer.js';
import { ask } from './api.js';
import { focusQuestion, onQuestion, setBusy } from './composer.js';
import { closeDocument, openDocument } from './document.js';
import { element } from './dom.js';
import { showExamples } from './examples.js';
import { currentProfile } from './profile.js';

const rememberedTurns = 8;
const rememberedLength = 600;
const scroll = document.getElementById('scroll');
const messages = document.getElementById('messages');
const welcome = document.getElementById('welcome');
const restart = document.getElementById('restart-button');
let history = [];
let underWay = null;

async function say(question) {
  if (underWay) return;
  welcome.hidden = true;
  restart.hidden = false;
  add(element('li', { class: 'mine' }, question));
  await answer(question);
}

async function answer(question) {
  const waiting = element('li', { class: 'waiting' }, element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')), '正在查文件…');
  const mine = underWay = new AbortController();
  add(waiting);
  setBusy(true);
  try {
    const found = await ask(question, history, currentProfile(), mine.signal);
    remember(question, found.text);
    replace(waiting, answerCard(found, { open: openDocument, say }));
  } catch (failure) {
    if (!mine.signal.aborted) replace(waiting, failed(question, failure));
  } finally {
    if (underWay === mine) underWay = null;
    setBusy(underWay !== null);
  }
}

/** What was said goes with the next question: the latest turns, and of long answers the beginning, so that a request stays small. */
function remember(question, answered) {
  history = [...history, { role: 'user', text: question.slice(0, rememberedLength) }, { role: 'assistant', text: answered.slice(0, rememberedLength) }].slice(-2 * rememberedTurns);
}

function failed(question, failure) {
  const retry = element('button', { type: 'button', class: 'quiet', onclick: () => { row.remove(); answer(question); } }, '重试');
  const row = element('li', { class: 'failed', role: 'alert' }, element('p', {}, failure.message), retry);
  return row;
}

function add(row) {
  messages.append(row);
  scroll.scrollTop = scroll.scrollHeight;
}

/** The answer takes the waiting line's place, its beginning in view: a long one is read from the top. */
function replace(waiting, row) {
  waiting.replaceWith(row);
  const asked = row.previousElementSibling ?? row;
  const top = asked.offsetTop - scroll.offsetTop - 16;
  scroll.scrollTop = Math.min(top, scroll.scrollHeight - scroll.clientHeight);
}

restart.addEventListener('click', () => {
  underWay?.abort();
  history = [];
  messages.replaceChildren();
  closeDocument();
  welcome.hidden = false;
  restart.hidden = true;
  focusQuestion();
});

onQuestion(say);
showExamples(say);
if (matchMedia('(pointer: fine)').matches) focusQuestion();
