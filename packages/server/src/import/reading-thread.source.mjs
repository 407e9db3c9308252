// Starts the thread from source: the loader for TypeScript that runs the process does not reach
// threads. Not part of what is published as JavaScript, where `reading-thread.js` starts itself.
import { register } from 'tsx/esm/api';

register();
await import('./reading-thread.ts');
