import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Arch, build, Platform } from 'electron-builder';
import { createBuilder } from 'vite';
import { writeRuntimeDouble } from './runtime-double.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** As much of the repository as decides what is packed; what must stay outside lies where it would be caught. */
const COPIED = [
  'package.json',
  'package-lock.json',
  'electron-builder.yml',
  'LICENSE',
  'README.md',
  'tsconfig.json',
  'main',
  'shared',
  'renderer',
  'resources',
];

export interface Target {
  platform: 'linux' | 'win';
  arch: 'x64' | 'arm64';
}

/** Packs the program for some systems, with the real packer and a runtime that only looks like one. */
export class Packing {
  readonly #folder = mkdtempSync(join(tmpdir(), 'juanzong-packing-'));
  readonly #project = join(this.#folder, 'project');
  readonly #runtime = join(this.#folder, 'runtime');
  readonly #packed = new Map<string, Promise<string>>();

  async prepare(): Promise<void> {
    for (const name of COPIED) {
      cpSync(join(REPOSITORY, name), join(this.#project, name), { recursive: true });
    }
    symlinkSync(join(REPOSITORY, 'node_modules'), join(this.#project, 'node_modules'));
    writeRuntimeDouble(this.#runtime);
    const builder = await createBuilder(
      {
        configFile: join(REPOSITORY, 'main', 'desktop', 'vite.config.ts'),
        logLevel: 'error',
        environments: Object.fromEntries(
          ['shell', 'preload'].map((name) => [
            name,
            { build: { outDir: join(this.#project, 'dist/desktop') } },
          ]),
        ),
      },
      null,
    );
    await builder.buildApp();
    // The interface as its bundler lays it out, and what a build with maps would leave there.
    const page = join(this.#project, 'dist', 'renderer');
    mkdirSync(join(page, 'assets'), { recursive: true });
    writeFileSync(join(page, 'index.html'), '<!doctype html><title>卷宗</title>');
    for (const name of ['index-1.js', 'index-1.js.map', 'index-1.css', 'page.tsx']) {
      writeFileSync(join(page, 'assets', name), '');
    }
  }

  /** Packs once a system. @returns the folder that an installer would be made of */
  pack(target: Target): Promise<string> {
    const key = `${target.platform} ${target.arch}`;
    const packed = this.#packed.get(key) ?? this.#pack(target);
    this.#packed.set(key, packed);
    return packed;
  }

  async #pack({ platform, arch }: Target): Promise<string> {
    const system = platform === 'win' ? Platform.WINDOWS : Platform.LINUX;
    await build({
      projectDir: this.#project,
      targets: system.createTarget('dir', arch === 'x64' ? Arch.x64 : Arch.arm64),
      config: { electronDist: this.#runtime },
      publish: 'never',
    });
    const suffix = arch === 'x64' ? '' : `-${arch}`;
    return join(this.#project, 'dist', 'installers', `${platform}${suffix}-unpacked`);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
