import { z } from 'zod';
import { SIGN_IN } from '../../../shared/account.ts';
import { JuanzongError } from '../error.ts';
import { actorName, id } from '../input/index.ts';
import { command, open, query, router } from '../procedure.ts';
import { authenticate } from './authenticate.ts';
import { createAccount, replacePassword, updateAccount } from './change.ts';
import { newPassword, offeredPassword, roles } from './input.ts';
import { hashPassword } from './password.ts';
import { listAccounts, readAccount } from './read.ts';
import { setSignIn, signInOf } from './sign-in-setting.ts';

const administer = command.meta({ role: 'administrator' });

/** For a host with windows: there one person at a time is signed in. */
const desk = open.use(({ ctx, next }) => {
  const { office } = ctx.workspace;
  if (office) return next({ ctx: { office } });
  throw new JuanzongError('no-window', '命令行下不用登录，请在每条命令中用 --as 写明账号。');
});

/** 人员与权限: who may sign in to the library, and who has. */
export const accountProcedures = router({
  /** Everybody who may sign in or once might. */
  list: query.query(({ ctx }) => listAccounts(ctx.library.db)),
  /** Whether people sign in to the library, and who has. */
  state: open.query(({ ctx }) => {
    const { db } = ctx.workspace.reading();
    return { signIn: signInOf(db), account: ctx.account ?? null };
  }),
  create: administer
    .input(z.object({ name: actorName, roles, password: newPassword, personId: id.nullable().optional() }))
    .mutation(async ({ ctx, input }) => {
      const password = await hashPassword(input.password);
      return ctx.library.change(ctx.actor, (change) => {
        const account = createAccount(change, { ...input, password });
        return readAccount(change.db, account);
      });
    }),
  /** Changes what is named: roles, whether it may sign in, who it is. */
  update: administer
    .input(
      z.object({
        accountId: id,
        roles: roles.optional(),
        active: z.boolean().optional(),
        personId: id.nullable().optional(),
      }),
    )
    .mutation(({ ctx, input: { accountId, ...patch } }) => {
      const account = ctx.library.change(ctx.actor, (change) => {
        updateAccount(change, accountId, patch);
        return readAccount(change.db, accountId);
      });
      // It may be who is signed in.
      ctx.workspace.office?.events.publish({ type: 'workspace' });
      return account;
    }),
  /** Gives somebody another password. */
  setPassword: administer
    .input(z.object({ accountId: id, password: newPassword }))
    .mutation(async ({ ctx, input }) => {
      const password = await hashPassword(input.password);
      ctx.library.change(ctx.actor, (change) =>
        replacePassword(change, input.accountId, password, 'account.setPassword'),
      );
    }),
  /** Gives oneself another password. */
  changeOwn: command
    .meta({ role: 'viewer' })
    .input(z.object({ present: offeredPassword, password: newPassword }))
    .mutation(async ({ ctx, input }) => {
      if (!ctx.account) throw new JuanzongError('sign-in-required', '没有登录，不能修改密码。');
      const { accountId, name } = ctx.account;
      await authenticate(ctx.library, name, input.present);
      const password = await hashPassword(input.password);
      ctx.library.change(ctx.actor, (change) =>
        replacePassword(change, accountId, password, 'account.changeOwn'),
      );
    }),
  /** Has people sign in from now on, or not any more; whoever is signed in is not any more then. */
  setSignIn: administer.input(z.object({ signIn: z.enum(SIGN_IN) })).mutation(({ ctx, input }) => {
    if (signInOf(ctx.library.db) === input.signIn) return;
    ctx.library.change(ctx.actor, (change) => setSignIn(change, input.signIn));
    ctx.workspace.office?.signOut();
  }),
  signIn: desk
    .input(z.object({ name: actorName, password: offeredPassword }))
    .mutation(async ({ ctx, input }) => {
      await ctx.office.signIn(input.name, input.password);
      return ctx.office.state();
    }),
  signOut: desk.mutation(({ ctx }) => {
    ctx.office.signOut();
    return ctx.office.state();
  }),
});
