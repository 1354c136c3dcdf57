export { Button, ButtonLink } from './button/button.tsx';
export { type Column, DataTable } from './data-table/data-table.tsx';
export { SelectField, TextArea, TextField } from './field/field.tsx';
export { Notice, type NoticeKind } from './notice/notice.tsx';
export { IslandData, type PageFrame, renderPage } from './page/page.tsx';
export { Progress } from './progress/progress.tsx';
export { Tag } from './tag/tag.tsx';
