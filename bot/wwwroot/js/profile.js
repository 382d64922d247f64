const key = 'policybot.profile';
const dialog = document.getElementById('profile');
const form = document.getElementById('profile-form');
const summary = document.getElementById('profile-summary');
let profile = stored();

/** What is known of the school, as a turn carries it. */
export const currentProfile = () => profile;

function stored() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function remember(known) {
  profile = known;
  try {
    localStorage.setItem(key, JSON.stringify(known));
  } catch { /* Without storage it is known until the page closes. */ }
  show();
}

function show() {
  const known = [profile.stage, profile.region, profile.students && `${profile.students} 人`].filter(Boolean);
  summary.textContent = known.length ? known.join(' · ') : '学校情况';
}

document.getElementById('profile-button').addEventListener('click', () => {
  for (const field of ['stage', 'region', 'students']) form.elements[field].value = profile[field] ?? '';
  dialog.showModal();
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const students = Number.parseInt(form.elements.students.value, 10);
  remember({
    ...(form.elements.stage.value && { stage: form.elements.stage.value }),
    ...(form.elements.region.value.trim() && { region: form.elements.region.value.trim() }),
    ...(Number.isFinite(students) && { students }),
  });
  dialog.close();
});

document.getElementById('profile-clear').addEventListener('click', () => {
  remember({});
  dialog.close();
});

dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

show();
