// Runs in the head, before anything is drawn, so that a page never flashes in another size or contrast. It is loaded as a
// plain script: it stands alone, and leaves no names behind.
try {
  const kept = JSON.parse(localStorage.getItem('congso') ?? '{}');
  const { dataset } = document.documentElement;
  if (kept.text === '2' || kept.text === '3') dataset.text = kept.text;
  if (kept.contrast === 'high') dataset.contrast = 'high';
} catch {
  // a browser that keeps nothing: the page stays as it is
}

export {};
