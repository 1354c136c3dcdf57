import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** A table with its caption, which the library's own has not. */
const CaptionedTable = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: '',
        rendered: false,
        parseHTML: (element: HTMLElement) => element.querySelector('caption')?.textContent ?? '',
      },
    };
  },
  parseHTML() {
    return [{ tag: 'table' }, { tag: 'caption', ignore: true }];
  },
  renderHTML({ node }) {
    const { caption } = node.attrs;
    if (typeof caption !== 'string' || caption === '') return ['table', {}, ['tbody', 0]];
    return ['table', {}, ['caption', {}, caption], ['tbody', 0]];
  },
});

export const tableParts = [
  CaptionedTable.configure({ resizable: false, renderWrapper: false }),
  TableRow,
  TableHeader,
  TableCell,
];
