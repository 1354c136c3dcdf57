import { tidyOffice } from '../office/tidy.ts';
import { serialise } from '../serialise.ts';
import { treeOf } from './dom-tree.ts';

/** HTML from the clipboard as what it means, before the editor reads it. The server cleans again what is sent. */
export function tidyPasted(html: string): string {
  // the parser runs nothing and loads nothing
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  return serialise(tidyOffice(treeOf(pasted.body.childNodes)));
}
