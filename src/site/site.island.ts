import { keepReadingTools } from './preferences/apply.ts';

keepReadingTools();
