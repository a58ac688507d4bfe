export { FontHint } from './font-hint.tsx';
