import { EventEmitter } from 'node:events';

/** What Electron puts on `process` in a utility process: messages come in an event with `data`. */
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: object) => process.send?.(message),
});
process.on('message', (data) => port.emit('message', { data }));
Object.defineProperty(process, 'parentPort', { value: port });
