import { rememberPage, startPalette } from './find/palette.ts';
import { tellWhenSlow } from './slow.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-palette]');
if (link !== null) startPalette(link);
rememberPage();
tellWhenSlow();
