import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFailure, JuanzongError } from '../error.ts';
import type { Progress } from '../procedure.ts';
import { type BagFiles, digestFile, listBag } from './bag-files.ts';
import {
  isKnownAlgorithm,
  leavesBag,
  type Manifest,
  manifestKind,
  parseManifest,
  splitLines,
} from './manifest.ts';
import { type Problem, type ProblemKind, type Verification, verification } from './problem.ts';

/** A bag on disk while it is being checked. */
interface Bag {
  root: string;
  files: BagFiles;
  version: string;
  encoding: string;
  payload: Manifest[];
  tags: Manifest[];
  problem(kind: ProblemKind, subject: string, message: string): void;
}

const REMEDY = '请向移交方索取完好的归档包';

/**
 * Checks that a folder is a complete and valid bag, whoever made it (BagIt 1.0, RFC 8493; and 0.97, which many tools
 * still write). Nothing in it is trusted: no path is followed out of it, no link, pipe or device is opened.
 * @throws JuanzongError if a folder of it cannot be listed; the reason of `signal` once it aborts
 */
export async function verifyBag(
  path: string,
  report: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<Verification> {
  const problems: Problem[] = [];
  const bag: Bag = {
    root: path,
    files: await listBag(path).catch((error: unknown) => {
      throw explainFailure(error, path);
    }),
    version: '',
    encoding: 'utf-8',
    payload: [],
    tags: [],
    problem: (kind, subject, message) => problems.push({ kind, subject, message }),
  };
  for (const file of bag.files.other) {
    bag.problem('bag-path', file, `“${file}”不是普通文件，归档包中不允许，${REMEDY}。`);
  }
  if (await readDeclaration(bag)) {
    await readManifests(bag);
    checkCompleteness(bag);
    await checkInfo(bag);
    await checkDigests(bag, report, signal);
  }
  return verification(problems);
}

/** RFC 8493, 2.1.1. @returns whether the rest can be read */
async function readDeclaration(bag: Bag): Promise<boolean> {
  const text = await readTagFile(bag, 'bagit.txt');
  // Why it is no text has been named.
  if (text === null && bag.files.regular.has('bagit.txt')) return false;
  const [first, second, ...rest] = splitLines(text ?? '');
  const version = /^BagIt-Version: (\d+\.\d+)$/.exec(first ?? '')?.[1];
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(second ?? '')?.[1];
  if (text === null || !version || !encoding || rest.length > 0) {
    bag.problem('bag-declaration', 'bagit.txt', `“bagit.txt”缺失或不是规定的两行，${REMEDY}。`);
    return false;
  }
  if (version !== '1.0' && version !== '0.97') {
    bag.problem('bag-declaration', 'bagit.txt', `不支持 BagIt ${version} 版的归档包，请索取 1.0 版。`);
    return false;
  }
  try {
    new TextDecoder(encoding);
  } catch {
    bag.problem('bag-declaration', 'bagit.txt', `不支持“bagit.txt”指定的编码“${encoding}”，${REMEDY}。`);
    return false;
  }
  bag.version = version;
  bag.encoding = encoding;
  return true;
}

async function readManifests(bag: Bag): Promise<void> {
  for (const file of bag.files.regular.keys()) {
    const kind = manifestKind(file);
    if (!kind) continue;
    if (!isKnownAlgorithm(kind.algorithm)) {
      bag.problem('bag-manifest', file, `“${file}”所用的算法“${kind.algorithm}”不受支持，无法据此核对。`);
      continue;
    }
    const text = await readTagFile(bag, file);
    if (text === null) continue;
    const manifest = parseManifest(file, kind.algorithm, text, (message) =>
      bag.problem('bag-manifest', file, message),
    );
    dropUnsafe(bag, manifest);
    (kind.of === 'payload' ? bag.payload : bag.tags).push(manifest);
  }
  if (bag.payload.length === 0) {
    bag.problem('bag-manifest', 'manifest-sha512.txt', `没有可用的载荷清单（manifest-….txt），${REMEDY}。`);
  }
}

/** Paths that lead out of the bag, or that this kind of manifest must not list, are named and not followed. */
function dropUnsafe(bag: Bag, manifest: Manifest): void {
  const ofPayload = manifestKind(manifest.file)?.of === 'payload';
  for (const path of manifest.entries.keys()) {
    if (leavesBag(path)) {
      bag.problem('bag-path', path, `“${manifest.file}”中的路径“${path}”指向包外或不规范，${REMEDY}。`);
    } else if (path.startsWith('data/') !== ofPayload || manifestKind(path)?.of === 'tags') {
      bag.problem('bag-manifest', manifest.file, `“${manifest.file}”不应列出“${path}”，${REMEDY}。`);
    } else {
      continue;
    }
    manifest.entries.delete(path);
  }
}

/** RFC 8493, 3: everything listed is there, and every payload file is listed in every payload manifest. */
function checkCompleteness(bag: Bag): void {
  const { regular, other } = bag.files;
  if (!existsSync(join(bag.root, 'data'))) {
    bag.problem('bag-file-missing', 'data', `缺少存放内容的文件夹“data”，${REMEDY}。`);
  }
  if (regular.has('fetch.txt')) {
    bag.problem(
      'bag-fetch',
      'fetch.txt',
      `部分内容需从网络取得（fetch.txt），离线无法核对，请索取完整的归档包。`,
    );
  }
  const listed = new Set([...bag.payload, ...bag.tags].flatMap((manifest) => [...manifest.entries.keys()]));
  for (const path of listed) {
    if (!regular.has(path) && !other.includes(path)) {
      bag.problem('bag-file-missing', path, `“${path}”已列入清单但不存在，${REMEDY}。`);
    }
  }
  for (const path of regular.keys()) {
    if (path.startsWith('data/')) requireListed(bag, path, bag.payload);
    else if (manifestKind(path)?.of === 'payload') requireListed(bag, path, bag.tags);
  }
}

function requireListed(bag: Bag, path: string, manifests: readonly Manifest[]): void {
  const without = manifests.filter((manifest) => !manifest.entries.has(path));
  // Before 1.0 it was enough for a payload file to be in one of the manifests.
  if (without.length === 0 || (bag.version === '0.97' && without.length < manifests.length)) return;
  const names = without.map((manifest) => manifest.file).join('、');
  bag.problem('bag-file-unlisted', path, `“${path}”未列入${names}，不能确认其来历，请向移交方核对。`);
}

/** RFC 8493, 2.2.2. */
async function checkInfo(bag: Bag): Promise<void> {
  if (!bag.files.regular.has('bag-info.txt')) return;
  const lines = splitLines((await readTagFile(bag, 'bag-info.txt')) ?? '');
  lines.forEach((line, index) => {
    const continued = index > 0 && /^[ \t]/.test(line);
    if (!continued && !/^[^:\s][^:]*:/.test(line) && line.trim() !== '') {
      bag.problem(
        'bag-info',
        'bag-info.txt',
        `“bag-info.txt”第${index + 1}行不是“名称: 值”的格式，${REMEDY}。`,
      );
    }
    const stated = /^payload-oxum[ \t]*:[ \t]*(.*?)[ \t]*$/i.exec(line)?.[1];
    if (stated !== undefined && stated !== payloadOxum(bag.files)) {
      bag.problem(
        'bag-info',
        'bag-info.txt',
        `Payload-Oxum 写明为 ${stated}，实际为 ${payloadOxum(bag.files)}，归档包不完整或被改动，${REMEDY}。`,
      );
    }
  });
}

function payloadOxum({ regular }: BagFiles): string {
  const sizes = [...regular].filter(([path]) => path.startsWith('data/')).map(([, size]) => size);
  return `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;
}

async function checkDigests(
  bag: Bag,
  report: (progress: Progress) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const total = [...bag.files.regular.values()].reduce((sum, size) => sum + size, 0);
  let done = 0;
  for (const path of bag.files.regular.keys()) {
    const manifests = [...bag.payload, ...bag.tags].filter((manifest) => manifest.entries.has(path));
    signal?.throwIfAborted();
    if (manifests.length === 0) continue;
    const algorithms = manifests.map((manifest) => manifest.algorithm);
    const digests = await readable(bag, path, () =>
      digestFile(join(bag.root, path), algorithms, (count) => {
        signal?.throwIfAborted();
        done += count;
        report({ done, total, label: path });
      }),
    );
    if (digests && manifests.some((manifest, index) => manifest.entries.get(path) !== digests[index])) {
      bag.problem('bag-file-changed', path, `“${path}”的内容与清单的校验值不符，${REMEDY}。`);
    }
  }
}

/** A tag file as text, or `null`, with the reason named, where it is missing or no text in the bag's encoding. */
async function readTagFile(bag: Bag, path: string): Promise<string | null> {
  if (!bag.files.regular.has(path)) return null;
  const bytes = await readable(bag, path, () => readFile(join(bag.root, path)));
  if (!bytes) return null;
  const kind =
    path === 'bagit.txt' ? 'bag-declaration' : path === 'bag-info.txt' ? 'bag-info' : 'bag-manifest';
  try {
    const text = new TextDecoder(bag.encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith('\ufeff')) return text;
    bag.problem(kind, path, `“${path}”带有字节顺序标记（BOM），不符合规定，${REMEDY}。`);
  } catch {
    bag.problem(kind, path, `“${path}”不是 ${bag.encoding} 编码的文本，${REMEDY}。`);
  }
  return null;
}

async function readable<T>(bag: Bag, path: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const explained = explainFailure(error, path);
    if (!(explained instanceof JuanzongError)) throw error;
    bag.problem('bag-file-unreadable', path, explained.message);
    return null;
  }
}
