const form = document.getElementById('composer');
const box = document.getElementById('question');
const send = document.getElementById('send');
let busy = false;

/** Calls `say` with each question that is sent. */
export function onQuestion(say) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const question = box.value.trim();
    if (!question || busy) return;
    box.value = '';
    refresh();
    say(question);
  });
}

/** While an answer is under way nothing else is sent. */
export function setBusy(now) {
  busy = now;
  refresh();
}

export const focusQuestion = () => box.focus({ preventScroll: true });

function refresh() {
  send.disabled = busy || !box.value.trim();
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}

box.addEventListener('input', refresh);
box.addEventListener('keydown', (event) => {
  // While an input method composes, Enter chooses a word; 229 is what older browsers say of it.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  form.requestSubmit();
});
