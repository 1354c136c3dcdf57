export { type Listener, openListener, type Subscription } from './listener.ts';
export { notify } from './notify.ts';
