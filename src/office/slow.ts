/** After this many milliseconds a form says that it is on its way. */
const patience = 400;
/** After this many it can be sent again, whatever became of it. */
const longest = 15_000;

/**
 * Forms are sent once however often they are pressed, and show that they are on their way where the answer takes its time.
 * A page that comes back from the browser's memory can be sent again.
 */
export function tellWhenSlow(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent === 'true') {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    setTimeout(() => form.setAttribute('aria-busy', 'true'), patience);
    // an answer that is a file leaves the page as it is
    setTimeout(() => release(form), longest);
  });
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) {
      release(form);
    }
  });
}

function release(form: HTMLFormElement): void {
  delete form.dataset.sent;
  form.removeAttribute('aria-busy');
}
