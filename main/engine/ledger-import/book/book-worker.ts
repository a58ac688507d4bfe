import { parentPort, workerData } from 'node:worker_threads';
import { bookAnswer } from './book-answer.ts';

const path: string = workerData;
parentPort?.postMessage(await bookAnswer(path));
