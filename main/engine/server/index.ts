export { type Access, type BrowserAccess, browserAccess, pipeAccess } from './access.ts';
export { type EngineServer, type ListenAddress, type ServeOptions, serveEngine } from './serve.ts';
