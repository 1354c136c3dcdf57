import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';

const paperFont = 'Times New Roman';
/** Has the boxes □ and ☑ on Windows; other systems replace it by a font that has them. */
export const boxFont = 'Segoe UI Symbol';

/** Sizes are half points, spacing twips. */
const heading = (italics: boolean, bold: boolean) => ({
  run: { font: paperFont, size: 26, bold, italics, color: '000000' },
  paragraph: { spacing: { before: 200, after: 100 }, keepNext: true, keepLines: true },
});

const style = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

/** Word's own styles carry the structure: Title and Heading 1 to 4 are found by the navigation pane and by readers' programs. */
export const paperStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: paperFont, size: 26, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { before: 40, after: 80, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: paperFont, size: 28, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 280, after: 120 }, keepNext: true },
    },
    heading1: heading(false, true),
    heading2: heading(false, true),
    heading3: heading(true, true),
    heading4: heading(true, false),
  },
  paragraphStyles: [
    style(
      'PaperSubtitle',
      'Paper Subtitle',
      {},
      { alignment: AlignmentType.CENTER, spacing: { after: 160 }, keepNext: true },
    ),
    style('PaperNote', 'Paper Note', { size: 24 }, {}),
    style('PaperFormula', 'Paper Formula', {}, {}),
    style(
      'PaperCell',
      'Paper Cell',
      { size: 23 },
      { spacing: { before: 20, after: 20, line: 252, lineRule: LineRuleType.AUTO } },
    ),
    style(
      'PaperPlain',
      'Paper Plain',
      {},
      { spacing: { before: 0, after: 0, line: 264, lineRule: LineRuleType.AUTO }, alignment: AlignmentType.CENTER },
    ),
  ],
};
