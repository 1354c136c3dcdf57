import { keepReadingTools } from './preferences/apply.ts';
import { putPreferredFirst } from './preferences/order.ts';

keepReadingTools();
putPreferredFirst();
