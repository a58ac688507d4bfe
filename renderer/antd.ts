import type { Plugin } from 'vite';

/** A place in one of antd's own modules that is written anew. */
interface Patch {
  module: RegExp;
  former: string;
  latter: string;
}

const PATCHES: readonly Patch[] = [
  // A few style tags are made at run time, to measure scroll bars and to lock scrolling, and the nonce isn't handed on.
  {
    module: /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/,
    former: 'const {\n    csp,',
    latter: `const csp = option.csp ?? { nonce: document.querySelector('meta[name="nonce"]')?.content };\n  const {`,
  },
  // Icons stand beside words; read out, they would add English ones.
  {
    module: /@ant-design\/icons\/es\/components\/AntdIcon(?:Light)?\.js$/,
    former: 'role: "img",\n    "aria-label": icon.name',
    latter: '"aria-hidden": true',
  },
];

const STYLESHEET = /antd\/dist\/antd\.css$/;

/**
 * Fits antd to the page: its stylesheet goes into a layer of its own, which every rule of ours is stronger than; its
 * style tags pass the page's policy; its icons are silent.
 */
export function fitAntd(): Plugin {
  return {
    name: 'fit-antd',
    enforce: 'pre',
    transform(code, id) {
      if (STYLESHEET.test(id)) return `@layer antd {\n${code}\n}`;
      const patch = PATCHES.find(({ module }) => module.test(id));
      if (!patch) return null;
      if (!code.includes(patch.former)) throw new Error(`${id} has changed: look at renderer/antd.ts`);
      return { code: code.replace(patch.former, patch.latter), map: null };
    },
  };
}
