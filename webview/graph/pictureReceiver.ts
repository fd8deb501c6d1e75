import type { HostMessage } from '../../src/extension/graph/protocol.ts';
import { applyDelta } from '../../src/picture/delta.ts';
import type { Picture } from '../../src/picture/picture.ts';

/** Puts together what the host sends of pictures. */
export interface PictureReceiver {
  /**
   * The picture after a message; undefined when the message is older than what is known. `missed` is called instead where
   * a message before it was missed: only a whole picture helps then.
   */
  receive(message: Extract<HostMessage, { type: 'picture' | 'delta' }>): Picture | undefined;
}

export function pictureReceiver(missed: () => void): PictureReceiver {
  let generation = 0;
  let sequence = 0;
  let picture: Picture | undefined;
  return {
    receive(message) {
      if (message.type === 'picture') {
        if (message.generation < generation) return undefined;
        generation = message.generation;
        sequence = 0;
        picture = message.picture;
        return picture;
      }
      const isNext = message.generation === generation && message.sequence === sequence + 1;
      if (message.generation < generation || (message.generation === generation && message.sequence <= sequence)) {
        return undefined;
      }
      if (!isNext || picture === undefined) {
        missed();
        return undefined;
      }
      sequence = message.sequence;
      try {
        picture = applyDelta(picture, message.delta);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        // It was made from another picture than the one that is here.
        missed();
        return undefined;
      }
      return picture;
    },
  };
}
