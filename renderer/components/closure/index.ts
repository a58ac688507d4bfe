export { useWaitingRequests } from './reads.ts';
export { SignOff } from './sign-off.tsx';
