import { packageExtension } from './vscode/package.ts';

/** `npm run package`: makes the `.vsix` and says where it is. */
console.log(await packageExtension());
