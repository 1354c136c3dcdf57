/** Where a reader may pass an article on: plain addresses, opened only when the reader follows them. No script of theirs is loaded. */
export type ShareLink = {
  readonly id: 'zalo' | 'facebook' | 'x' | 'mail';
  readonly label: string;
  readonly href: string;
};

/** The links for sharing a page, `address` being its own absolute address. */
export function shareLinks(address: string, title: string, mailLabel: string): readonly ShareLink[] {
  const url = encodeURIComponent(address);
  const words = encodeURIComponent(title);
  // Zalo reads the address from JSON in base64
  const forZalo = encodeURIComponent(Buffer.from(JSON.stringify({ url: address })).toString('base64'));
  return [
    { id: 'zalo', label: 'Zalo', href: `https://button-share.zalo.me/share_external?d=${forZalo}` },
    { id: 'facebook', label: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { id: 'x', label: 'X', href: `https://twitter.com/intent/tweet?url=${url}&text=${words}` },
    { id: 'mail', label: mailLabel, href: `mailto:?subject=${words}&body=${url}` },
  ];
}
