// What only a script can do for the reader of an article: print, copy the address, and hand it to the phone's own sharing.

const tools = document.querySelector<HTMLElement>('[data-article-tools]');
const address = () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'reading-tool';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

async function copy(words: DOMStringMap, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(address());
    status.textContent = words.copied ?? '';
  } catch {
    status.textContent = words.failed ?? '';
  }
}

function enrich(place: HTMLElement): void {
  const words = place.dataset;
  const status = document.createElement('p');
  status.className = 'soft small';
  status.setAttribute('role', 'status');
  const print = button(words.print ?? '', () => window.print());
  const copyLink = button(words.copy ?? '', () => void copy(words, status));
  place.prepend(print);
  place.append(copyLink);
  if ('share' in navigator) {
    place.append(
      button(words.share ?? '', () => {
        // who closes the phone's own window has decided not to share
        navigator.share({ title: document.title, url: address() }).catch(() => {});
      }),
    );
  }
  place.append(status);
}

if (tools !== null) enrich(tools);
