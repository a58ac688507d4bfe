export { immediateNotice, rectificationNotice } from './notices.ts';
