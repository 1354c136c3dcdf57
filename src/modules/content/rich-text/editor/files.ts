/** A file of the site as the picker shows it; what the address of the picker answers. */
export type PickedFile = {
  readonly id: string;
  readonly kind: 'image' | 'audio' | 'video';
  readonly name: string;
  readonly src: string;
  /** A small size of a picture. */
  readonly thumbnail: string | null;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
};

/** What the server says to a file that was sent. */
export type UploadReply =
  | { readonly kind: 'done'; readonly file: PickedFile | null }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

export type FileStore = {
  readonly pickerUrl: string;
  readonly uploadUrl: string;
  readonly siteId: string;
};

/** The files of the site that have these words, the newest first. Throws where the server cannot be reached. */
export async function findFiles({ pickerUrl, siteId }: FileStore, words: string): Promise<readonly PickedFile[]> {
  const query = new URLSearchParams({ trang: siteId, q: words });
  const response = await fetch(`${pickerUrl}?${query}`, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(String(response.status));
  const { files }: { files: readonly PickedFile[] } = await response.json();
  return files;
}

/** Sends a file and tells how far it is, in percent. By XMLHttpRequest, since fetch tells nothing of a body on its way. */
export function sendFile(store: FileStore, file: File, onProgress: (percent: number) => void): Promise<UploadReply> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set('site', store.siteId);
    form.set('file', file);
    request.open('POST', store.uploadUrl);
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100)));
    request.addEventListener('error', () => reject(new Error('network')));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (isReply(answer)) resolve(answer);
      else reject(new Error(String(request.status)));
    });
    request.send(form);
  });
}

const isReply = (answer: unknown): answer is UploadReply =>
  typeof answer === 'object' &&
  answer !== null &&
  'kind' in answer &&
  (answer.kind === 'done' || answer.kind === 'refused');
