import { mergeAttributes, Node } from '@tiptap/core';

type FigureAttributes = {
  readonly shows: 'img' | 'audio' | 'video';
  readonly src: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
};

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figure: { insertFigure: (attributes: FigureAttributes) => ReturnType };
  }
}

const isOwn = (src: string | null): src is string => src !== null && /^\/tep\/[0-9a-f-]{36}\/[a-z0-9._-]+$/.test(src);

function fileOf(element: HTMLElement): false | FigureAttributes {
  const file = element.matches('img, audio, video') ? element : element.querySelector('img, audio, video');
  const src = file?.getAttribute('src') ?? null;
  if (file === null || !isOwn(src)) return false;
  const side = (name: string) => Number(file.getAttribute(name)) || null;
  const name = file.localName;
  const shows = name === 'audio' || name === 'video' ? name : 'img';
  return { shows, src, alt: file.getAttribute('alt') ?? '', width: side('width'), height: side('height') };
}

const noCaption = () => document.createElement('figcaption');

/** A picture, sound or film of the site with its caption, which is written like any text. Files of elsewhere are not taken over. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    shows: { default: 'img', rendered: false },
    src: { default: '', rendered: false },
    alt: { default: '', rendered: false },
    width: { default: null, rendered: false },
    height: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'figure',
      getAttrs: fileOf,
      contentElement: (node) => (node instanceof HTMLElement && node.querySelector('figcaption')) || noCaption(),
    },
    { tag: 'img, audio, video', getAttrs: fileOf, contentElement: noCaption },
  ],
  renderHTML({ node, HTMLAttributes }) {
    const { shows, src, alt, width, height } = node.attrs;
    const size = width === null || height === null ? {} : { width, height };
    const file = shows === 'img' ? { src, alt, ...size } : { src, controls: '', preload: 'none', ...size };
    return ['figure', mergeAttributes(HTMLAttributes), [shows, file], ['figcaption', 0]];
  },
  addCommands() {
    return {
      insertFigure:
        (attributes) =>
        ({ commands }) =>
          commands.insertContent({ type: 'figure', attrs: attributes }),
    };
  },
});
