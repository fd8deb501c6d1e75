import { parseArmId } from '../../../../model/armId.ts';
import type { Scheme } from './reference.ts';

/** An id of the resource manager. */
export const resourceId: Scheme = (value) =>
  parseArmId(value) === undefined || /[\s;?&"'<>=]/.test(value) ? undefined : [{ id: value }];
