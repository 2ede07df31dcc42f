// Sends the chosen file as it is: the house takes no parts of forms.

const form = document.querySelector('#attach');

const send = async file => {
  const answer = await fetch(form.action, {
    method: 'PUT',
    body: file,
    headers: { 'Content-Type': 'application/octet-stream', 'X-CSRF-TOKEN': form.elements._csrf.value },
  });
  if (answer.status === 422) {
    return { good: false, said: await answer.text() };
  }
  return { good: answer.ok, said: answer.ok ? form.dataset.attached : form.dataset.failed };
};

const tell = ({ good, said }) => {
  const outcome = form.querySelector('#outcome');
  outcome.textContent = said;
  outcome.classList.toggle('good', good);
  outcome.classList.toggle('error', !good);
  outcome.hidden = false;
};

if (form) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      tell(await send(form.querySelector('#file').files[0]));
    } catch (noConnection) {
      tell({ good: false, said: form.dataset.failed });
    }
  });
}
