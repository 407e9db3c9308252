import { UnionCheckIn } from './check-in.ts';

// The script of the service's page `/staff/check-in`.
customElements.define('union-check-in', UnionCheckIn);
