const patience = 60_000;

/** A failure that can be shown to a person. */
export class Failure extends Error {}

/** One turn: the answer, or a Failure that says what to do. */
export function ask(question, history, profile, signal) {
  return call('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question, history, profile }),
  }, signal);
}

/** A document with its passages; the characters of the file from start to end come marked. */
export function readDocument({ document, start, end }) {
  const id = document.split('/').map(encodeURIComponent).join('/');
  return call(`/api/documents/${id}?start=${start}&end=${end}`);
}

async function call(address, options = {}, signal = undefined) {
  const timeout = AbortSignal.timeout(patience);
  let response;
  try {
    response = await fetch(address, { ...options, signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Failure(error.name === 'TimeoutError' ? '等了一分钟还没有回答，请再试一次。' : '连不上政策助手，请检查网络或确认它还在运行。');
  }
  const body = await response.json().catch(() => null);
  if (response.ok && body) return body;
  throw new Failure(body?.detail ?? '出了点问题，请再试一次。');
}
