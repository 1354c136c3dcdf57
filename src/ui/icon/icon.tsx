/** Drawn by us on a grid of 24 × 24, lines only, so that they print and take the colour of their text. */
const drawings = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.8-4.8',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  chevron: 'm6 9 6 6 6-6',
  next: 'm9 6 6 6-6 6',
  previous: 'm15 6-6 6 6 6',
  document: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5',
  inbox: 'M4 13l2.5-8h11L20 13v6H4zM4 13h4.5l1.5 3h4l1.5-3H20',
  track: 'M12 21a9 9 0 1 0-9-9M12 7v5l3.5 2M3 7v5h5',
  question: 'M4 5h16v11H12l-5 4v-4H4zM10 9a2 2 0 1 1 2.5 2q-.5.2-.5 1M12 14v.1',
  comment: 'M4 5h16v11H12l-5 4v-4H4zM8 9h8M8 12h5',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  phone: 'M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3Z',
  mail: 'M3 6h18v13H3zM3 7l9 6.5L21 7',
  place: 'M12 21s-7-6-7-11.5a7 7 0 0 1 14 0C19 15 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  feed: 'M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M6 18.5v.1',
  print: 'M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z',
  save: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M5 20h14',
  listen: 'M4 10v4h3.5L12 18V6L7.5 10zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8.5 5v14M15.5 5v14',
  star: 'm12 4 2.5 5.2 5.7.7-4.2 4 1.1 5.6L12 16.8l-5.1 2.7L8 13.9l-4.2-4 5.7-.7z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  contrast: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 3v18M12 7h6.5M12 12h9M12 17h6.5',
  building: 'M4 20h16M6 20V10M10 20V10M14 20V10M18 20V10M4 10l8-6 8 6z',
  attachment: 'm20 11-8 8a5 5 0 0 1-7-7l8-8a3.5 3.5 0 0 1 5 5l-8 8a1.8 1.8 0 0 1-2.5-2.5L15 7',
} as const;

export type IconName = keyof typeof drawings;

/** A small drawing beside words. It says nothing by itself: what it means stands in the text. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
