/** Lets files be dropped on the form that sends them, and tells how far they are. Without it the form is a form. */
function start(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type="file"]');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  if (field === null || status === null) return;
  status.textContent = form.dataset.drop ?? '';

  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.dataset.over = 'true';
  });
  form.addEventListener('dragleave', () => delete form.dataset.over);
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    delete form.dataset.over;
    if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
    field.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form, status);
  });
}

/** As the browser would send it, with its progress; the page that answers takes the place of this one. */
function send(form: HTMLFormElement, status: HTMLElement): void {
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('accept', 'text/html');
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = Math.round((loaded / total) * 100);
    status.textContent = (form.dataset.progress ?? '').replace('{percent}', String(percent));
  });
  request.addEventListener('error', () => {
    status.textContent = form.dataset.failed ?? '';
  });
  request.addEventListener('load', () => {
    const isElsewhere = request.responseURL !== '' && request.responseURL !== form.action;
    if (isElsewhere) globalThis.location.assign(request.responseURL);
    else showAnswer(request.responseText);
  });
  request.send(new FormData(form));
}

/** What was refused is said on the same page: its middle is put in, and its first heading is where reading goes on. */
function showAnswer(html: string): void {
  const answered = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  const main = document.querySelector('main');
  if (answered === null || main === null) {
    globalThis.location.reload();
    return;
  }
  main.replaceWith(answered);
  for (const form of answered.querySelectorAll<HTMLFormElement>('form[data-upload]')) start(form);
  const notice = answered.querySelector<HTMLElement>('.notice');
  notice?.setAttribute('tabindex', '-1');
  notice?.focus();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) start(form);
