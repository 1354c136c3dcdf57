import { keepDisplay } from './preferences/apply.ts';
import { putPreferredFirst } from './preferences/order.ts';

keepDisplay();
putPreferredFirst();
