export const mediaKinds = ['image', 'audio', 'video', 'document'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A type of file that a site may keep: what it is called, what browsers are told that it is, and what it serves as. */
export type FileType = { readonly extension: string; readonly mediaType: string; readonly kind: MediaKind };

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

const types: Readonly<Record<MediaKind, Readonly<Record<string, string>>>> = {
  image: {
    jpg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
    gif: 'image/gif',
    avif: 'image/avif',
    tif: 'image/tiff',
  },
  audio: { mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', wav: 'audio/wav' },
  video: { mp4: 'video/mp4', webm: 'video/webm' },
  document: {
    pdf: 'application/pdf',
    docx: `${office}.wordprocessingml.document`,
    xlsx: `${office}.spreadsheetml.sheet`,
    pptx: `${office}.presentationml.presentation`,
    odt: `${open}.text`,
    ods: `${open}.spreadsheet`,
    odp: `${open}.presentation`,
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    csv: 'text/csv; charset=utf-8',
    txt: 'text/plain; charset=utf-8',
  },
};

/** Every type that is taken. What is missing runs somewhere (SVG, HTML, programs), hides things (archives), or opens only in some programs. */
const fileTypes: readonly FileType[] = mediaKinds.flatMap((kind) =>
  Object.entries(types[kind]).map(([extension, mediaType]) => ({ extension, mediaType, kind })),
);

const sameAs: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  jpe: 'jpg',
  jfif: 'jpg',
  tiff: 'tif',
  opus: 'ogg',
  oga: 'ogg',
  m4v: 'mp4',
};

/** The type of an ending, in any of its spellings. */
export function typeOfExtension(extension: string): FileType | undefined {
  const small = extension.toLowerCase();
  const wanted = sameAs[small] ?? small;
  return fileTypes.find((type) => type.extension === wanted);
}

const megabyte = 1_000_000;

/** The most that one file may weigh, in bytes. */
export const largest: Readonly<Record<MediaKind, number>> = {
  image: 25 * megabyte,
  document: 60 * megabyte,
  audio: 120 * megabyte,
  video: 300 * megabyte,
};

/** For the field in which files are chosen. */
export const acceptedEndings: string = [...fileTypes.map(({ extension }) => `.${extension}`), '.jpeg', '.tiff'].join(
  ',',
);

/** The ending of a name, without its dot; empty where it has none. */
export const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '';
